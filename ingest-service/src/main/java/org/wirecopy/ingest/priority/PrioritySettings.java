package org.wirecopy.ingest.priority;

import java.time.Duration;

/**
 * What an inbox takes for live.
 *
 * @param choice whether it is decided by file, or said for all
 * @param burstFiles files of one folder and minute that are still live
 * @param liveArticles of a live file; what it holds beyond is backfill
 * @param liveAge how old a file may be that lay there at the start and is still live
 */
public record PrioritySettings(Choice choice, int burstFiles, int liveArticles, Duration liveAge) {
  public PrioritySettings {
    if (burstFiles < 1 || liveArticles < 1 || liveAge.isNegative()) {
      throw new IllegalArgumentException("what is live must be positive");
    }
  }

  /** How an inbox decides what is live. */
  public enum Choice {
    /** By when a file came, and with how many others: see {@link PriorityRule}. */
    AUTO,
    /** All of it is. */
    LIVE,
    /** Nothing is. */
    BACKFILL
  }
}
