package org.wirecopy.ingest.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Objects;
import org.wirecopy.ingest.intake.Chunk;
import org.wirecopy.ingest.intake.ChunkPublisher;
import org.wirecopy.ingest.intake.Publication;

/** Measures transactions, and counts what was rejected in those that were committed. */
final class MeteredPublisher implements ChunkPublisher {
  private final ChunkPublisher publisher;
  private final MeterRegistry meters;
  private final Timer duration;
  private final DistributionSummary records;

  MeteredPublisher(ChunkPublisher publisher, MeterRegistry meters) {
    this.publisher = publisher;
    this.meters = meters;
    duration =
        Timer.builder("wirecopy.ingest.transaction")
            .description("Time from handing over a chunk to its commit, outages included")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(30))
            .register(meters);
    records =
        DistributionSummary.builder("wirecopy.ingest.transaction.records")
            .description("Articles and rejections that went out in one transaction")
            .baseUnit("records")
            .register(meters);
  }

  @Override
  public void publish(Chunk chunk) {
    duration.record(() -> publisher.publish(chunk));
    records.record(chunk.records().size());
    chunk.records().stream()
        .map(Publication::rejection)
        .filter(Objects::nonNull)
        .forEach(reason -> rejected(reason).increment());
  }

  private Counter rejected(String reason) {
    return Counter.builder("wirecopy.ingest.rejections")
        .description("Entries and files that were rejected since the start, by reason")
        .tag("reason", reason)
        .register(meters);
  }
}
