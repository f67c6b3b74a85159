package org.wirecopy.store.arrival;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Records as JSON trees that keep what nobody here knows, numbers to the last digit. */
public final class RecordJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private RecordJson() {}

  /** The tree of a record that has been read before. */
  public static ObjectNode read(String json) {
    try {
      return MAPPER.readValue(json, ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the contract read this as an object", e);
    }
  }

  /** An array to be filled. */
  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** The JSON of a record or a tree. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("trees and our own records are always JSON", e);
    }
  }

  /** A record as it is, but for the enrichment, which is that of another. */
  public static String withEnrichmentOf(String json, String other) {
    ObjectNode tree = read(json);
    tree.set("enrichment", read(other).get("enrichment"));
    return write(tree);
  }
}
