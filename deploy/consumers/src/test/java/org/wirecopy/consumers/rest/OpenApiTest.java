package org.wirecopy.consumers.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client can be made from the committed documents. */
class OpenApiTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @ParameterizedTest
  @CsvSource({"openapi.yaml", "openapi-ingest.yaml"})
  void theCommittedFileIsValidOpenApi(String file) throws IOException {
    assertThat(errors(read(file))).isEmpty();
  }

  @Test
  void aMisspeltKeyIsNotValid() throws IOException {
    ObjectNode document = read("openapi.yaml");
    ObjectNode info = (ObjectNode) document.get("info");
    info.set("titel", info.remove("title"));

    assertThat(errors(document)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"openapi.yaml", "openapi-ingest.yaml"})
  void everyReferenceLeadsSomewhere(String file) throws IOException {
    JsonNode document = read(file);

    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isObject()).as(reference).isTrue());
  }

  @ParameterizedTest
  @CsvSource({"openapi.yaml", "openapi-ingest.yaml"})
  void everyOperationHasANameOfItsOwnAndSaysWhatItIsFor(String file) throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode path : read(file).path("paths")) {
      for (JsonNode operation : path) {
        names.add(operation.path("operationId").asText());
        assertThat(operation.path("summary").asText()).as(operation.toString()).isNotEmpty();
        assertThat(operation.path("description").asText()).as(operation.toString()).isNotEmpty();
        for (JsonNode parameter : operation.path("parameters")) {
          assertThat(parameter.path("description").asText()).as(parameter.toString()).isNotEmpty();
        }
      }
    }
    assertThat(names).doesNotHaveDuplicates().isNotEmpty().noneMatch(String::isEmpty);
  }

  @ParameterizedTest
  @CsvSource({"listArticles", "getArticle", "listFiles", "listRejections"})
  void anExampleFitsTheSchemaOfItsAnswer(String operation) throws IOException {
    JsonNode document = read("openapi.yaml");
    JsonNode answer = find(document, operation).at("/responses/200/content/application~1json");
    ObjectNode schema = answer.path("schema").deepCopy();
    schema.set("components", document.get("components"));
    Schema whole = SCHEMAS.getSchema(schema);

    assertThat(answer.path("example").isObject()).isTrue();
    assertThat(whole.validate(answer.get("example"))).isEmpty();
  }

  private static JsonNode find(JsonNode document, String operation) {
    for (JsonNode path : document.path("paths")) {
      for (JsonNode each : path) {
        if (each.path("operationId").asText().equals(operation)) {
          return each;
        }
      }
    }
    throw new AssertionError("no operation " + operation);
  }

  private static ObjectNode read(String file) throws IOException {
    return (ObjectNode) YAML.readTree(Files.readString(Path.of(file)));
  }

  private static List<Error> errors(JsonNode document) throws IOException {
    try (InputStream in =
        OpenApiTest.class.getResourceAsStream("/openapi/openapi-3.1.schema.json")) {
      return SCHEMAS.getSchema(in).validate(document);
    }
  }
}
