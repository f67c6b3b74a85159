package org.wirecopy.store.arrival;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.contract.WellFormed;

/** Records as JSON trees that keep unknown fields, and numbers to the last digit. */
public final class RecordJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Escapes of U+0000 and of surrogates, which may be halves of pairs. */
  private static final Pattern SUSPECT = Pattern.compile("\\\\u(?:0000|[dD][89a-fA-F])");

  private RecordJson() {}

  /** The same JSON without what {@link WellFormed} removes; the very text where there is none. */
  static String wellFormed(String json) {
    if (!SUSPECT.matcher(json).find()) {
      return json;
    }
    ObjectNode tree = read(json);
    JsonNode clean = WellFormed.json(tree);
    return clean.equals(tree) ? json : write(clean);
  }

  /** The tree of a record that has been read before. */
  public static ObjectNode read(String json) {
    try {
      return MAPPER.readValue(json, ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the contract read this as an object", e);
    }
  }

  /**
   * SHA-256, lower-case hex, of a property as it stands in a record that has been read before. The
   * rest is passed over, and nothing is written.
   */
  static String sha256(byte[] json, String property) {
    try (JsonParser in = MAPPER.createParser(json)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = in.currentName().equals(property);
        in.nextToken();
        int from = (int) in.currentTokenLocation().getByteOffset();
        in.skipChildren();
        if (found) {
          MessageDigest digest = Sha256.digest();
          digest.update(json, from, (int) in.currentLocation().getByteOffset() - from);
          return Sha256.hex(digest);
        }
      }
      throw new IllegalStateException("the contract read a record with " + property);
    } catch (IOException e) {
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
