package org.wirecopy.store.pulse;

import java.util.Locale;

/** A part of the way of a pulse. */
public enum Stage {
  /** From the folder to the row. */
  WHOLE,
  /** From the folder to its record on {@code articles.ingested}. */
  INGEST,
  /** From there to its record on {@code articles.enriched}, through the lane. */
  ENRICH,
  /** From there to its row. */
  STORE;

  /** As the API and metrics write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage of a word. */
  public static Stage of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
