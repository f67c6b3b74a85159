package org.wirecopy.store.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.Outcome;
import org.wirecopy.store.arrival.Tally;
import org.wirecopy.store.postgres.BatchWriter;
import org.wirecopy.store.postgres.Claim;

/** Writes batches, and counts what became of them. */
@Singleton
class MeteredWriter {
  private final BatchWriter writer;
  private final Standing standing;
  private final InstantSource clock;
  private final Timer duration;
  private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);

  @Inject
  MeteredWriter(BatchWriter writer, Standing standing, InstantSource clock, MeterRegistry meters) {
    this.writer = writer;
    this.standing = standing;
    this.clock = clock;
    duration =
        Timer.builder("wirecopy.store.batch")
            .description("Time from the first row of a batch to its commit")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(30))
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
    TimeGauge.builder("wirecopy.store.last.commit.age", this::age, TimeUnit.MILLISECONDS)
        .description("Time since a batch was last written; NaN before the first")
        .register(meters);
  }

  void write(List<Arrival> arrivals, List<Claim> claims) throws SQLException {
    Timer.Sample begin = Timer.start();
    Tally tally = writer.write(arrivals, claims);
    begin.stop(duration);
    standing.committed(clock.instant());
    tally.total().forEach((outcome, count) -> outcomes.get(outcome).increment(count));
  }

  private static Counter counter(Outcome outcome, MeterRegistry meters) {
    if (outcome == Outcome.RECEIPT) {
      return Counter.builder("wirecopy.store.receipts")
          .description("Receipts of files that were stored")
          .register(meters);
    }
    if (outcome == Outcome.WISH) {
      return Counter.builder("wirecopy.store.takedown.wishes")
          .description("Wishes to take articles down or to lift that, whoever made them")
          .register(meters);
    }
    return Counter.builder("wirecopy.store.articles")
        .description("What became of the articles that arrived")
        .tag("outcome", outcome.label())
        .register(meters);
  }

  private Double age() {
    return standing
        .lastCommit()
        .map(last -> (double) Duration.between(last, clock.instant()).toMillis())
        .orElse(Double.NaN);
  }
}
