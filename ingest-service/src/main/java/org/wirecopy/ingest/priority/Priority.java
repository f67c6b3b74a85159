package org.wirecopy.ingest.priority;

import java.util.Locale;

/** How soon a file has to be in the store. */
public enum Priority {
  /** News of now: read and published at once. */
  LIVE,
  /** What may take its time: an archive, the rest of a big file. */
  BACKFILL;

  /** The word in metrics. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
