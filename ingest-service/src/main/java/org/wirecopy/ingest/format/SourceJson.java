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
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
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
      return mapper.readTree(json);
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
}
