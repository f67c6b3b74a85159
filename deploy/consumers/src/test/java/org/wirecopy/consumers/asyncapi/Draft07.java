package org.wirecopy.consumers.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A schema of the contracts in AsyncAPI's own dialect, which every tool reads: JSON Schema draft
 * 07, where a tuple stands in {@code items} and the rest in {@code additionalItems}.
 */
final class Draft07 {
  private Draft07() {}

  static JsonNode of(JsonNode schema) {
    ObjectNode copy = schema.deepCopy();
    copy.remove("$schema");
    copy.remove("$id");
    tuples(copy);
    return copy;
  }

  private static void tuples(JsonNode node) {
    if (node instanceof ObjectNode object && object.get("prefixItems") instanceof ArrayNode tuple) {
      object.set("additionalItems", object.get("items"));
      object.set("items", tuple);
      object.remove("prefixItems");
    }
    node.forEach(Draft07::tuples);
  }
}
