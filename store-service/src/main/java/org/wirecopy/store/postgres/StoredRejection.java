package org.wirecopy.store.postgres;

import java.time.Instant;

/**
 * A rejection.
 *
 * @param arrival grows with every one that arrives
 * @param reference {@code topic/partition/offset}
 * @param json as it arrived
 * @param state {@code open}, {@code mended} (a later reading of the file did not reject the entry
 *     again) or {@code superseded} (one did)
 * @param mend by which reading; null where it is not mended
 */
public record StoredRejection(
    long arrival, String reference, String json, String state, Mend mend) {
  /**
   * The reading that mended it.
   *
   * @param at when it came to its end
   * @param startedAt when it began, by which the file's receipt names it
   * @param sha256 of the file's bytes in it, lower-case hex; null where the receipt has none
   */
  public record Mend(Instant at, Instant startedAt, String sha256) {}
}
