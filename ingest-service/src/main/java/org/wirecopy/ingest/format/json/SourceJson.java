package org.wirecopy.ingest.format.json;

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
import java.util.regex.Pattern;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.WellFormed;
import org.wirecopy.ingest.format.UnreadableEntryException;

/** Parses JSON that others wrote. */
final class SourceJson {
  /** What the parser says of its source within a message: its class, or that it must not say. */
  private static final Pattern JACKSONS_SOURCE = Pattern.compile("(?<=\\[)Source: [^;\\]]*(?:; )?");

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
   * The whole document, without what an escape may name and nobody can take.
   *
   * @throws UnreadableEntryException if it is no JSON; names line and column
   */
  JsonNode parse(byte[] json) {
    try {
      return WellFormed.json(mapper.readTree(json));
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new UnreadableEntryException(
          "malformed-json",
          "not valid JSON: %s. Correct it there and drop the file again"
              .formatted(JACKSONS_SOURCE.matcher(e.getOriginalMessage()).replaceAll("")),
          at == null ? null : Rejection.Location.ofLine(at.getLineNr(), at.getColumnNr()));
    } catch (IOException e) {
      throw new UnreadableEntryException(
          "undecodable-text", "not valid UTF-8: %s".formatted(e.getMessage()), null);
    }
  }
}
