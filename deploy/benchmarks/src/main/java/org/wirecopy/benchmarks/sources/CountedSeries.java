package org.wirecopy.benchmarks.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.wirecopy.store.source.HourCount;
import org.wirecopy.store.source.Rhythm;
import org.wirecopy.store.source.RhythmLearner;
import org.wirecopy.store.source.SourceRule;
import org.wirecopy.store.source.SourceState;

/** Counts a series as the store does, and looks at it as the store does. */
final class CountedSeries {
  private final TreeMap<Instant, HourCount> hours = new TreeMap<>();
  private Instant first;
  private Instant last;
  private Rhythm rhythm;
  private boolean fewer;

  void add(Instant article) {
    Duration gap = last == null ? Duration.ZERO : Duration.between(last, article);
    first = first == null ? article : first;
    last = article;
    hours.merge(
        article.truncatedTo(ChronoUnit.HOURS),
        new HourCount(article.truncatedTo(ChronoUnit.HOURS), 1, gap),
        (one, other) ->
            new HourCount(
                one.hour(),
                one.articles() + 1,
                one.longestGap().compareTo(gap) > 0 ? one.longestGap() : gap));
  }

  /** At midnight. */
  void learn(Instant now) {
    if (first != null) {
      List<HourCount> history = new ArrayList<>(hours.headMap(now).values());
      rhythm = new RhythmLearner(first, now).learn(history).orElse(null);
    }
  }

  /** Every hour. */
  void compare(Instant now) {
    Instant since = now.minus(SourceRule.MAX_WINDOW);
    fewer =
        rhythm != null
            && SourceRule.judge(rhythm, last, List.copyOf(hours.tailMap(since).values()), now)
                == SourceState.FEWER;
  }

  /** Every minute, or as often as one looks. */
  SourceState state(Instant now) {
    if (rhythm == null) {
      return SourceState.LEARNING;
    }
    if (SourceRule.isSilent(rhythm, last, now)) {
      return SourceState.SILENT;
    }
    return fewer ? SourceState.FEWER : SourceState.USUAL;
  }

  /** By a limit that is the same for all. */
  boolean isSilentFor(Duration limit, Instant now) {
    return last != null && last.plus(limit).isBefore(now);
  }
}
