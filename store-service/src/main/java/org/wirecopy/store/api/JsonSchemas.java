package org.wirecopy.store.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The contracts' schemas and samples, as OpenAPI 3.1 takes them, which speaks JSON Schema too. */
final class JsonSchemas {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonSchemas() {}

  /** The schema of a record, {@code file-receipt} for one. */
  static Schema of(Class<?> contract, String record) {
    return schema(read(contract, "schema/" + record + "-1.schema.json"));
  }

  /** The golden sample of a record. */
  static JsonNode sample(Class<?> contract, String record) {
    return read(contract, "golden/" + record + ".json");
  }

  /** As maps and lists, which is what examples are given as. */
  static Object plain(JsonNode node) {
    return JSON.convertValue(node, Object.class);
  }

  private static Schema schema(JsonNode node) {
    Schema schema = OASFactory.createSchema();
    for (Map.Entry<String, JsonNode> keyword : node.properties()) {
      set(schema, keyword.getKey(), keyword.getValue());
    }
    return schema;
  }

  private static void set(Schema schema, String keyword, JsonNode value) {
    switch (keyword) {
      // Of a schema that stands by itself.
      case "$schema", "$id", "title" -> {}
      case "type" -> schema.addType(SchemaType.valueOf(value.asText().toUpperCase(Locale.ROOT)));
      case "properties" ->
          value
              .properties()
              .forEach(each -> schema.addProperty(each.getKey(), schema(each.getValue())));
      case "items" -> schema.setItems(schema(value));
      case "prefixItems" -> schema.setPrefixItems(schemas(value));
      default -> schema.set(keyword, plain(value));
    }
  }

  private static List<Schema> schemas(JsonNode array) {
    List<Schema> schemas = new ArrayList<>();
    array.forEach(each -> schemas.add(schema(each)));
    return schemas;
  }

  private static JsonNode read(Class<?> contract, String name) {
    try (InputStream in = contract.getResourceAsStream(name)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
