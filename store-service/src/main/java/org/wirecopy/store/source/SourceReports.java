package org.wirecopy.store.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at all sources, by what was learned of each. */
public final class SourceReports {
  private static final List<SourceState> MOST_URGENT_FIRST =
      List.of(
          SourceState.SILENT,
          SourceState.LANGUAGE_LOST,
          SourceState.FEWER,
          SourceState.USUAL,
          SourceState.LEARNING,
          SourceState.MUTED);

  private static final Comparator<SourceReport> ORDER =
      Comparator.<SourceReport>comparingInt(report -> MOST_URGENT_FIRST.indexOf(report.state()))
          .thenComparing(report -> report.known().series().source())
          .thenComparing(report -> report.known().series().inbox());

  private final Map<Series, Rhythm> rhythms;
  private final Set<Series> fewer;

  /**
   * What was learned.
   *
   * @param rhythms of each series whose rhythm is known
   * @param fewer those of which little more than half came lately
   */
  public SourceReports(Map<Series, Rhythm> rhythms, Set<Series> fewer) {
    this.rhythms = Map.copyOf(rhythms);
    this.fewer = Set.copyOf(fewer);
  }

  /**
   * How all of them stand, the most urgent first.
   *
   * @param all each source as a whole, and each of its languages
   */
  public List<SourceReport> of(List<KnownSeries> all, Instant now) {
    Map<Series, List<SourceReport>> languages = new HashMap<>();
    Map<Series, KnownSeries> sources = new HashMap<>();
    for (KnownSeries known : all) {
      if (known.series().isWhole()) {
        sources.put(known.series(), known);
      } else {
        languages
            .computeIfAbsent(known.series().whole(), any -> new ArrayList<>())
            .add(report(known, List.of(), now));
      }
    }
    List<SourceReport> reports = new ArrayList<>();
    sources.forEach(
        (series, known) -> {
          List<SourceReport> itsLanguages = languages.getOrDefault(series, List.of());
          reports.add(report(known, itsLanguages.size() > 1 ? itsLanguages : List.of(), now));
        });
    reports.sort(ORDER);
    return reports;
  }

  private SourceReport report(KnownSeries known, List<SourceReport> languages, Instant now) {
    Rhythm rhythm = rhythms.get(known.series());
    return new SourceReport(
        known,
        state(known, rhythm, languages, now),
        rhythm == null ? 0 : rhythm.perWeek(),
        rhythm == null ? null : rhythm.silentFrom(known.last()).orElse(null),
        languages);
  }

  private SourceState state(
      KnownSeries known, Rhythm rhythm, List<SourceReport> languages, Instant now) {
    if (known.mutedAt() != null) {
      return SourceState.MUTED;
    }
    if (rhythm == null) {
      return SourceState.LEARNING;
    }
    if (SourceRule.isSilent(rhythm, known.last(), now)) {
      return SourceState.SILENT;
    }
    if (languages.stream().anyMatch(language -> language.state() == SourceState.SILENT)) {
      return SourceState.LANGUAGE_LOST;
    }
    return fewer.contains(known.series()) ? SourceState.FEWER : SourceState.USUAL;
  }
}
