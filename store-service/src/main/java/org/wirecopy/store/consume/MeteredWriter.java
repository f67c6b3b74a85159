package org.wirecopy.store.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.Outcome;
import org.wirecopy.store.arrival.OutcomeCounts;
import org.wirecopy.store.arrival.StoreRejection;
import org.wirecopy.store.postgres.BatchWriter;
import org.wirecopy.store.postgres.OffsetRange;

/** Writes batches, and counts what became of them. */
@Singleton
class MeteredWriter {
  private final BatchWriter writer;
  private final ReadingState standing;
  private final InstantSource clock;
  private final StoreTraces traces;
  private final MeterRegistry meters;
  private final Timer duration;
  private final DistributionSummary records;
  private final Timer age;
  private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);

  @Inject
  MeteredWriter(
      BatchWriter writer,
      ReadingState standing,
      InstantSource clock,
      StoreTraces traces,
      MeterRegistry meters) {
    this.writer = writer;
    this.standing = standing;
    this.clock = clock;
    this.traces = traces;
    this.meters = meters;
    duration =
        Timer.builder("wirecopy.store.batch")
            .description("Time from the first row of a batch to its commit")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(30))
            .register(meters);
    records =
        DistributionSummary.builder("wirecopy.store.batch.records")
            .description("Records that were written in one transaction")
            .baseUnit("records")
            .register(meters);
    age =
        Timer.builder("wirecopy.store.article.age")
            .description("Time from the ingestion of an article to its row")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(10))
            .maximumExpectedValue(Duration.ofHours(1))
            .register(meters);
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, counter(outcome, meters));
    }
    for (String topic : Session.TOPICS) {
      Gauge.builder("wirecopy.store.lag", standing, now -> now.lag(topic))
          .description("Records that wait to be read by this consumer")
          .baseUnit("records")
          .tag("topic", topic)
          .register(meters);
    }
    FunctionCounter.builder("wirecopy.store.missed.records", standing, ReadingState::missed)
        .description("Records that Kafka had deleted before they could be read")
        .register(meters);
    Gauge.builder("wirecopy.store.ready", standing, now -> now.isReady() ? 1 : 0)
        .description("1 while the store has its partitions and Kafka answers")
        .register(meters);
    Gauge.builder("wirecopy.store.blocked", standing, now -> now.isBlocked() ? 1 : 0)
        .description("1 while an operator must say how to go on with a topic, see /api/topics")
        .register(meters);
    TimeGauge.builder(
            "wirecopy.store.last.commit.age", this::sinceLastCommit, TimeUnit.MILLISECONDS)
        .description("Time since a batch was last written; NaN before the first")
        .register(meters);
  }

  void write(List<Arrival> arrivals, List<OffsetRange> ranges) throws SQLException {
    Timer.Sample begin = Timer.start();
    OutcomeCounts counts;
    try (StoreTraces.Batch batch = traces.begin(arrivals)) {
      counts = writer.write(arrivals, ranges);
      batch.committed();
    }
    begin.stop(duration);
    Instant now = clock.instant();
    standing.committed(now);
    records.record(arrivals.size());
    counts.total().forEach((outcome, count) -> outcomes.get(outcome).increment(count));
    arrivals.forEach(arrival -> count(arrival, counts, now));
  }

  private void count(Arrival arrival, OutcomeCounts counts, Instant now) {
    if (arrival instanceof Arrival.Article article) {
      // One that was enriched again took as long as its operator took to want that.
      if (!counts.isRepeated(article.delivery().answered())) {
        Duration since = Duration.between(article.delivery().timestamp(), now);
        age.record(since.isNegative() ? Duration.ZERO : since);
      }
    } else if (arrival instanceof Arrival.Rejected rejected) {
      String stage = rejected.rejection().stage().name().toLowerCase(Locale.ROOT);
      rejections(stage, rejected.rejection().reason()).increment();
    } else if (arrival instanceof Arrival.Unreadable unreadable) {
      rejections(StoreRejection.STAGE, unreadable.rejection().reason()).increment();
    }
  }

  private Counter rejections(String stage, String reason) {
    return Counter.builder("wirecopy.store.rejections")
        .description("Rejections that arrived or were made here, by stage and reason")
        .tag("stage", stage)
        .tag("reason", reason)
        .register(meters);
  }

  private static Counter counter(Outcome outcome, MeterRegistry meters) {
    if (outcome == Outcome.RECEIPT) {
      return Counter.builder("wirecopy.store.receipts")
          .description("Receipts of files that were stored")
          .register(meters);
    }
    if (outcome == Outcome.TAKEDOWN_REQUEST) {
      return Counter.builder("wirecopy.store.takedown.wishes")
          .description("Takedown requests or to lift that, whoever made them")
          .register(meters);
    }
    return Counter.builder("wirecopy.store.articles")
        .description("What became of the articles that arrived")
        .tag("outcome", outcome.label())
        .register(meters);
  }

  private Double sinceLastCommit() {
    return standing
        .lastCommit()
        .map(last -> (double) Duration.between(last, clock.instant()).toMillis())
        .orElse(Double.NaN);
  }
}
