package org.wirecopy.ingest.format.archive;

import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.UnreadableEntryException;

/** How far one archive or packed file has grown, and whether that is still honest. */
final class Expansion {
  static final String REASON = "expands-too-far";

  /** Below it no file is a bomb, however well it was packed. */
  private static final long HARMLESS_BYTES = 16 << 20;

  private final Limits.Packed limits;
  private long grown;

  Expansion(Limits.Packed limits) {
    this.limits = limits;
  }

  /**
   * Counts bytes that came out.
   *
   * @param taken bytes that have gone in so far
   * @throws UnreadableEntryException if the file grows as only a bomb does
   */
  void add(long bytes, long taken) {
    grown += bytes;
    if (grown > limits.bytes()) {
      throw new UnreadableEntryException(
          REASON,
          "it holds more than %d bytes unpacked: split it, or raise the limit"
              .formatted(limits.bytes()),
          null);
    }
    if (grown > HARMLESS_BYTES && grown / limits.ratio() > taken) {
      throw new UnreadableEntryException(
          REASON,
          "%d bytes of it unpack to %d, more than %d times as many: no honest file does that"
              .formatted(taken, grown, limits.ratio()),
          null);
    }
  }
}
