package org.wirecopy.store.postgres;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/**
 * The newest takedown request about an article, and what has come of it.
 *
 * @param action {@code take-down} or {@code lift}
 * @param reason null where none was given, or whoever asks may not know it
 * @param takenDownAt when the article went; null where it never did
 * @param liftedAt when it came back; null where it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "uri", "action", "reason", "requestedAt", "takenDownAt", "liftedAt"})
public record TakedownState(
    @JsonIgnore long arrival,
    UUID id,
    String uri,
    String action,
    String reason,
    Instant requestedAt,
    Instant takenDownAt,
    Instant liftedAt) {
  /** For those who only read. */
  public TakedownState withoutReason() {
    return new TakedownState(arrival, id, uri, action, null, requestedAt, takenDownAt, liftedAt);
  }
}
