package org.wirecopy.store.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.store.postgres.SourceRows;
import org.wirecopy.store.source.HourCount;
import org.wirecopy.store.source.KnownSeries;
import org.wirecopy.store.source.Rhythm;
import org.wirecopy.store.source.RhythmLearner;
import org.wirecopy.store.source.Series;
import org.wirecopy.store.source.SourceReport;
import org.wirecopy.store.source.SourceReports;
import org.wirecopy.store.source.SourceRule;
import org.wirecopy.store.source.SourceState;

/**
 * Counts every minute what has come; a rhythm is learned once a day, and whether less comes is
 * looked at every hour. All replicas of the store report the same.
 */
@ApplicationScoped
public class SourceWatch {
  private static final Logger LOG = Logger.getLogger(SourceWatch.class);

  @Inject Schema schema;
  @Inject SourceRows rows;
  @Inject InstantSource clock;
  @Inject MeterRegistry meters;

  private Map<Series, Rhythm> rhythms = Map.of();
  private Set<Series> fewer = Set.of();
  private Instant learned = Instant.MIN;
  private Instant compared = Instant.MIN;
  private volatile List<SourceReport> last;

  void start(@Observes StartupEvent event) {
    new SourceMeters(() -> last).register(meters);
  }

  /** How all sources stand now, the most urgent first. */
  public List<SourceReport> look() throws SQLException {
    schema.migrate();
    return reports(clock.instant());
  }

  /** How one stands now; empty where nothing has ever come from it. */
  public Optional<SourceReport> find(String inbox, String source) throws SQLException {
    Series series = new Series(inbox, source, Series.ALL_LANGUAGES);
    return look().stream().filter(report -> report.known().series().equals(series)).findAny();
  }

  @Scheduled(
      identity = "source-watch",
      every = "60s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void watch() {
    try {
      schema.migrate();
      Instant now = clock.instant();
      rows.count(now.minus(RhythmLearner.MAX_HISTORY));
      last = reports(now);
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("Sources are not watched for now: %s", e.getMessage());
    }
  }

  private synchronized List<SourceReport> reports(Instant now) throws SQLException {
    List<KnownSeries> known = rows.known();
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    if (!hour.equals(compared)) {
      learn(known, now);
      compare(known, now);
      compared = hour;
    }
    return new SourceReports(rhythms, fewer).of(known, now);
  }

  /** Up to the last midnight: what is amiss since then is not learned before it is told. */
  private void learn(List<KnownSeries> known, Instant now) throws SQLException {
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
    if (midnight.equals(learned)) {
      return;
    }
    Instant oldest = midnight.minus(RhythmLearner.MAX_HISTORY);
    rows.forget(oldest);
    Map<Series, List<HourCount>> hours = rows.hours(oldest);
    Map<Series, Rhythm> learning = new HashMap<>();
    for (KnownSeries one : known) {
      new RhythmLearner(one.first(), midnight)
          .learn(hours.getOrDefault(one.series(), List.of()))
          .ifPresent(rhythm -> learning.put(one.series(), rhythm));
    }
    rhythms = learning;
    learned = midnight;
  }

  private void compare(List<KnownSeries> known, Instant now) throws SQLException {
    Map<Series, List<HourCount>> recent = rows.hours(now.minus(SourceRule.MAX_WINDOW));
    Set<Series> found = new HashSet<>();
    for (KnownSeries one : known) {
      Rhythm rhythm = rhythms.get(one.series());
      if (one.series().isWhole()
          && rhythm != null
          && SourceRule.judge(rhythm, one.last(), recent.getOrDefault(one.series(), List.of()), now)
              == SourceState.FEWER) {
        found.add(one.series());
      }
    }
    fewer = found;
  }
}
