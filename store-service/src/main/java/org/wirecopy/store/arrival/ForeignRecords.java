package org.wirecopy.store.arrival;

import java.util.Set;

/**
 * Tells records that no service of ours writes. Should one of ours write such a record after all,
 * its article has no outcome, and the balance shows it as missing.
 */
final class ForeignRecords {
  /** Why enrich and the store reject what is not of their topic's contract. */
  private static final Set<String> REASONS =
      Set.of(
          "undecodable-record",
          "record-without-key",
          "malformed-key",
          "key-is-not-the-uri",
          "key-differs");

  private ForeignRecords() {}

  /** Whether what was rejected for this reason is foreign. */
  static boolean isBehind(String reason) {
    return REASONS.contains(reason);
  }
}
