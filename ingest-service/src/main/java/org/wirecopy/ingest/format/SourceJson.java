package org.wirecopy.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.wirecopy.ingest.contract.Rejection;

/** Parses JSON that others wrote. */
final class SourceJson {
  /** News items nest a handful of levels; a thousand is an attack. */
  private static final int DEEPEST = 100;

  private final ObjectMapper mapper;

  /**
   * Bounds what may be parsed.
   *
   * @param longest longest string, in characters
   */
  SourceJson(int longest) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(longest)
                    .build())
            .build();
    mapper =
        JsonMapper.builder(factory)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A source's 1.10 must leave as 1.10.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            // Raw tabs inside strings are wrong but harmless, and agencies send them.
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
  }

  /**
   * The whole document.
   *
   * @throws UnreadableEntryException if it is no JSON; names line and column
   */
  JsonNode parse(byte[] json) {
    try {
      JsonNode document = mapper.readTree(json);
      requireWholeCharacters(document);
      return document;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new UnreadableEntryException(
          "malformed-json",
          "not valid JSON: %s. Correct it there and drop the file again"
              .formatted(e.getOriginalMessage()),
          at == null ? null : Rejection.Location.ofLine(at.getLineNr(), at.getColumnNr()));
    } catch (IOException e) {
      throw new UnreadableEntryException(
          "undecodable-text", "not valid UTF-8: %s".formatted(e.getMessage()), null);
    }
  }

  /** An escape may name half a surrogate pair, which is no character and cannot be encoded. */
  private static void requireWholeCharacters(JsonNode node) {
    if (node.isTextual() && hasHalfCharacter(node.textValue())) {
      throw new UnreadableEntryException(
          "undecodable-text",
          "a string holds half a surrogate pair near \"%s\": write the whole character"
              .formatted(beginning(node.textValue())),
          null);
    }
    node.forEach(SourceJson::requireWholeCharacters);
  }

  private static boolean hasHalfCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), 40)).replaceAll("[\\ud800-\\udfff]", "?");
  }
}
