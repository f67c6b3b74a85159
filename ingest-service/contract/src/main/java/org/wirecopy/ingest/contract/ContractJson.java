package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The JSON of every record on every topic: UTF-8, absent properties left out, times in RFC 3339
 * UTC. The same record gives the same bytes. Unknown properties are tolerated, so that a producer
 * may add some before its consumers know them.
 */
public final class ContractJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // A source's 1.10 must leave as 1.10.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          // Characters beyond the BMP as UTF-8; half a pair is then an error, not an escape.
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          // Ours are left out when empty; what passes through from a source stays, empty or not.
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          // Only a record's components are its properties, not what it says about itself.
          .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
          .build();

  private ContractJson() {}

  /** The record as JSON, UTF-8. */
  public static byte[] write(Object contractRecord) {
    try {
      return MAPPER.writeValueAsBytes(contractRecord);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same bytes, and where in them the values of some properties stand.
   *
   * @param paths names of properties from the record on, with a slash between them: {@code
   *     article/version}
   */
  public static PlacedJson place(Object contractRecord, String... paths) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PlacingGenerator placing = new PlacingGenerator(MAPPER.createGenerator(out), out, paths)) {
      MAPPER.writeValue(placing, contractRecord);
      return new PlacedJson(out.toByteArray(), placing.places());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads one record.
   *
   * @param json null, as a topic may have it, is no record
   * @throws ContractViolationException if the bytes are no such record; the message names the place
   *     in the JSON
   */
  public static <T> T read(byte[] json, Class<T> type) {
    if (json == null) {
      throw new ContractViolationException("not a " + type.getSimpleName() + ": no value");
    }
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new ContractViolationException("not a " + type.getSimpleName() + ": JSON null");
      }
      return value;
    } catch (ValueInstantiationException e) {
      if (e.getCause() instanceof ContractViolationException violation) {
        throw new ContractViolationException(
            "not a " + type.getSimpleName() + ": " + violation.getMessage(), e);
      }
      throw violation(type, e);
    } catch (JsonProcessingException e) {
      throw violation(type, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record as a JSON tree, for those who add to it or pick from it. */
  public static JsonNode tree(Object contractRecord) {
    return MAPPER.valueToTree(contractRecord);
  }

  private static ContractViolationException violation(Class<?> type, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new ContractViolationException(
        "not a " + type.getSimpleName() + place + ": " + e.getOriginalMessage(), e);
  }
}
