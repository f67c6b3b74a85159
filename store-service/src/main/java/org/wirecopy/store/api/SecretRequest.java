package org.wirecopy.store.api;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a secret is to be replaced. */
@Schema(name = "SecretRequest")
record SecretRequest(
    @Schema(
            description =
                "How long the former secret signs, too: an ISO 8601 duration up to P7D. P1D if it"
                    + " is not said; PT0S where others have come to know it.",
            examples = "PT1H")
        String overlap) {
  private static final Duration MAX_OVERLAP = Duration.ofDays(7);

  Duration checkedOverlap() {
    if (overlap == null) {
      return Subscriptions.OVERLAP;
    }
    try {
      Duration asked = Duration.parse(overlap);
      if (!asked.isNegative() && asked.compareTo(MAX_OVERLAP) <= 0) {
        return asked;
      }
    } catch (DateTimeParseException e) {
      // Told below, with what it may be.
    }
    throw new BadParameterException(
        "overlap", "overlap must be a duration from PT0S to P7D, such as PT1H, not " + overlap);
  }
}
