package org.wirecopy.store.source;

import java.util.Locale;

/** How a source stands. */
public enum SourceState {
  /** Too little has come to know its rhythm: less than two weeks, or hardly an article. */
  LEARNING,
  /** It publishes as it did. */
  USUAL,
  /** Nothing has come for longer than usual. */
  SILENT,
  /** Nothing has come in one of its languages for longer than usual, though others go on. */
  LANGUAGE_LOST,
  /** Of what was to come in the last day, week or two weeks, little more than half has. */
  FEWER,
  /** An operator does not want to be told of it. */
  MUTED;

  /** As the API and metrics write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
