package org.wirecopy.store.source;

import java.time.Instant;
import java.util.List;

/**
 * How a source stands.
 *
 * @param known it, and how far it is known
 * @param state by its rhythm, and by those of its languages
 * @param perWeek articles that it publishes in a week; 0 while that is being learned
 * @param silentFrom when it will count as silent unless something comes; null while that is being
 *     learned, or where it is more than eight weeks after the last article
 * @param languages of which it has more than one, by name; empty where it has one
 */
public record SourceReport(
    KnownSeries known,
    SourceState state,
    double perWeek,
    Instant silentFrom,
    List<SourceReport> languages) {
  public SourceReport {
    languages = List.copyOf(languages);
  }
}
