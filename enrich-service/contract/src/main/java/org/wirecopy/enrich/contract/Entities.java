package org.wirecopy.enrich.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.wirecopy.ingest.contract.Required;

/**
 * Who and what the main text names.
 *
 * @param status how far the text could be read
 * @param engine name and version, {@code name/version}; absent where no engine was asked
 * @param coveredChars with {@code truncated}: the number of code points that were read
 * @param reason with {@code failed}: what the engine said
 * @param items one for each named entity, in the order of their first mention
 */
@JsonPropertyOrder({"status", "engine", "coveredChars", "reason", "items"})
public record Entities(
    Status status,
    String engine,
    Integer coveredChars,
    String reason,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Entity> items) {

  /** How far the text could be read. */
  public enum Status {
    @JsonProperty("done")
    DONE,
    @JsonProperty("truncated")
    TRUNCATED,
    @JsonProperty("unsupported-language")
    UNSUPPORTED_LANGUAGE,
    @JsonProperty("failed")
    FAILED
  }

  public Entities {
    Required.value("enrichment.entities.status", status);
    items = items == null ? List.of() : List.copyOf(items);
  }

  public static Entities done(String engine, List<Entity> items) {
    return new Entities(Status.DONE, engine, null, null, items);
  }

  public static Entities truncated(String engine, int coveredChars, List<Entity> items) {
    return new Entities(Status.TRUNCATED, engine, coveredChars, null, items);
  }

  public static Entities unsupportedLanguage() {
    return new Entities(Status.UNSUPPORTED_LANGUAGE, null, null, null, List.of());
  }

  public static Entities failed(String engine, String reason) {
    return new Entities(Status.FAILED, engine, null, reason, List.of());
  }
}
