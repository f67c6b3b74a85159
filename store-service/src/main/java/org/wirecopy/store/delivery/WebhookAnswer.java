package org.wirecopy.store.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What came of sending an event.
 *
 * @param error what went wrong, for people; null where the event was taken
 * @param isGone whether the webhook has said that it wants no more (410)
 * @param retryAfter how long the webhook wants to be left alone (RFC 9110, 10.2.3); empty where it
 *     has not said so
 */
record WebhookAnswer(String error, boolean isGone, Optional<Duration> retryAfter) {
  private static final int FIRST_OK = 200;
  private static final int BEHIND_OK = 300;
  private static final int GONE = 410;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final Set<Integer> BUSY = Set.of(429, 503);

  /**
   * By what a webhook has answered.
   *
   * @param retryAfter the header of that name: seconds, or a date of HTTP; null where there is none
   */
  static WebhookAnswer of(int status, String retryAfter, Instant now) {
    if (status >= FIRST_OK && status < BEHIND_OK) {
      return new WebhookAnswer(null, false, Optional.empty());
    }
    boolean redirects = status >= BEHIND_OK && status < 400;
    return new WebhookAnswer(
        "it answered %d%s".formatted(status, redirects ? ", and redirects are not followed" : ""),
        status == GONE,
        BUSY.contains(status) ? pause(retryAfter, now) : Optional.empty());
  }

  private static Optional<Duration> pause(String retryAfter, Instant now) {
    if (retryAfter == null) {
      return Optional.empty();
    }
    String asked = retryAfter.strip();
    if (SECONDS.matcher(asked).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(asked)));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked));
      return Optional.of(Duration.between(now, until));
    } catch (DateTimeException e) {
      // Whatever it means: we pause as we would without.
      return Optional.empty();
    }
  }

  static WebhookAnswer failed(String error) {
    return new WebhookAnswer(error, false, Optional.empty());
  }

  boolean isTaken() {
    return error == null;
  }
}
