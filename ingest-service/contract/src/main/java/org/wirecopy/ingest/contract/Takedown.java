package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * A record of {@code articles.takedowns}: a request that an article be taken down, or that its
 * takedown be lifted.
 *
 * @param uri the article; also the record's key
 * @param action what is wished
 * @param reason for people
 * @param requestedAt when
 */
@JsonPropertyOrder({"uri", "action", "reason", "requestedAt"})
public record Takedown(String uri, Action action, String reason, Instant requestedAt) {
  /** What is wished. */
  public enum Action {
    @JsonProperty("take-down")
    TAKE_DOWN,
    @JsonProperty("lift")
    LIFT
  }

  public Takedown {
    Required.uri("uri", uri);
    Required.value("action", action);
    Required.value("requestedAt", requestedAt);
    reason = WellFormed.text(reason);
  }
}
