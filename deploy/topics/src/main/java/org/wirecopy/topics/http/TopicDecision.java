package org.wirecopy.topics.http;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.topics.GoOn;

/**
 * What an operator decides.
 *
 * @param action {@code read-again} or {@code accept}
 */
@Schema(description = "How the service is to go on.")
record TopicDecision(
    @Schema(
            required = true,
            enumeration = {"read-again", "accept"})
        String action) {

  /** What is meant; empty where there is no body, no action, or one that nobody knows. */
  static Optional<GoOn> of(TopicDecision body) {
    return body == null ? Optional.empty() : GoOn.of(body.action);
  }
}
