package org.wirecopy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The official ninjs 3.1 schema, which is not ours to ship: {@code -Dwirecopy.ninjs-schema} says
 * where it lies. Without it nothing is checked here.
 */
final class NinjsSchema {
  /** The schema refers to GeoJSON's on the network; no network is needed to allow any geometry. */
  private static final Map<String, String> STAND_INS =
      Map.of(
          "https://geojson.org/schema/GeoJSON.json",
          "{\"$id\": \"https://geojson.org/schema/GeoJSON.json\", \"type\": \"object\"}");

  private final Optional<Schema> schema;

  private NinjsSchema(Optional<Schema> schema) {
    this.schema = schema;
  }

  static NinjsSchema ofProperty() throws IOException {
    String path = System.getProperty("wirecopy.ninjs-schema");
    if (path == null) {
      return new NinjsSchema(Optional.empty());
    }
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(STAND_INS));
    return new NinjsSchema(Optional.of(registry.getSchema(Files.readString(Path.of(path)))));
  }

  void assertFits(JsonNode article) {
    schema.ifPresent(
        official ->
            assertThat(
                    official.validate(
                        article,
                        context ->
                            context.executionConfig(
                                config -> config.formatAssertionsEnabled(true))))
                .as(article.path("uri").asText())
                .isEmpty());
  }
}
