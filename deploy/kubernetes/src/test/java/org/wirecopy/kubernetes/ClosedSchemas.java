package org.wirecopy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Structural schemas, as custom resource definitions hold them, made strict: where the API server
 * would silently drop an unknown field, it is a problem here.
 */
record ClosedSchemas(Map<String, Schema> byKind) implements Shape {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Not needed, or written in another way than JSON Schema's; alternatives repeat properties. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "exclusiveMinimum",
          "exclusiveMaximum",
          "description",
          "default",
          "format",
          "anyOf",
          "oneOf",
          "allOf",
          "not");

  /** From files with custom resource definitions. */
  static ClosedSchemas ofDefinitions(Collection<Path> files) throws IOException {
    Map<String, Schema> schemas = new HashMap<>();
    for (Path file : files) {
      JsonNode definition = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
      for (JsonNode version : definition.at("/spec/versions")) {
        String kind =
            "%s/%s/%s"
                .formatted(
                    definition.at("/spec/group").asText(),
                    version.path("name").asText(),
                    definition.at("/spec/names/kind").asText());
        schemas.put(kind, schema((ObjectNode) version.at("/schema/openAPIV3Schema")));
      }
    }
    return new ClosedSchemas(Map.copyOf(schemas));
  }

  /** From one schema for each API version and kind, of what stands beside the metadata. */
  static ClosedSchemas ofParts(JsonNode parts) {
    Map<String, Schema> schemas = new HashMap<>();
    parts
        .properties()
        .forEach(part -> schemas.put(part.getKey(), schema((ObjectNode) part.getValue())));
    return new ClosedSchemas(Map.copyOf(schemas));
  }

  private static Schema schema(ObjectNode root) {
    ObjectNode closed = root.deepCopy();
    close(closed);
    ObjectNode properties = (ObjectNode) closed.path("properties");
    for (String common : List.of("apiVersion", "kind", "metadata")) {
      properties.set(common, closed.objectNode());
    }
    return REGISTRY.getSchema(closed);
  }

  private static void close(ObjectNode schema) {
    schema.remove(LEFT_OUT);
    if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
      schema.removeAll();
      schema.putArray("type").add("integer").add("string");
    }
    if (schema.path("type").asText().equals("object")
        && !schema.has("additionalProperties")
        && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
      schema.put("additionalProperties", false);
    }
    for (JsonNode property : schema.path("properties")) {
      close((ObjectNode) property);
    }
    for (String part : List.of("items", "additionalProperties")) {
      if (schema.path(part) instanceof ObjectNode inner) {
        close(inner);
      }
    }
  }

  @Override
  public boolean knows(String kind) {
    return byKind.containsKey(kind);
  }

  @Override
  public List<String> problems(String kind, JsonNode object) {
    return byKind.get(kind).validate(object).stream().map(Error::toString).toList();
  }
}
