package org.wirecopy.ingest.service;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.disposal.DisposalQueue;
import org.wirecopy.ingest.folder.PassedOver;
import org.wirecopy.ingest.priority.Priority;

/** Publishes the ledger's sums as metrics; what is counted once is not counted again here. */
@ApplicationScoped
class IntakeMetrics {
  void register(@Observes StartupEvent event, MeterRegistry registry, IngestService service) {
    Map<String, ToDoubleFunction<FileCounts>> outcomes =
        Map.of(
            "published", FileCounts::published,
            "rejected", FileCounts::rejected,
            "skipped", FileCounts::skipped,
            "blocked", FileCounts::blocked);
    outcomes.forEach(
        (outcome, count) ->
            FunctionCounter.builder(
                    "wirecopy.ingest.entries",
                    service,
                    of -> count.applyAsDouble(of.status().counts()))
                .description("Entries of files by what became of them, over all runs")
                .tag("outcome", outcome)
                .register(registry));
    for (SkipReason reason : SkipReason.values()) {
      FunctionCounter.builder(
              "wirecopy.ingest.skips",
              service,
              of -> of.status().counts().skippedBy().getOrDefault(reason.word(), 0L))
          .description("Entries of files that were skipped, by reason, over all runs")
          .tag("reason", reason.word())
          .register(registry);
    }
    Gauge.builder("wirecopy.ingest.files.waiting", service, of -> of.status().files().waiting())
        .description("Files that are known and not yet read")
        .register(registry);
    Gauge.builder("wirecopy.ingest.files.reading", service, of -> of.status().files().reading())
        .description("Files of which a part is published and the rest is not")
        .register(registry);
    Gauge.builder("wirecopy.ingest.files.done", service, of -> of.status().files().done())
        .description("Files read to their end")
        .register(registry);
    Gauge.builder("wirecopy.ingest.files.failed", service, of -> of.status().files().failed())
        .description("Files rejected, as a whole or from some place on")
        .register(registry);
    registerPriorities(registry, service);
    registerAges(registry, service);
    registerAfter(registry, service);
    registerPassedOver(registry, service);
  }

  private static void registerPriorities(MeterRegistry registry, IngestService service) {
    for (Priority priority : Priority.values()) {
      Gauge.builder("wirecopy.ingest.files.queued", service, of -> of.queued(priority))
          .description("Files that have rested and wait for their turn, by how soon it comes")
          .tag("priority", priority.word())
          .register(registry);
    }
    Gauge.builder("wirecopy.ingest.backfill.held", service, of -> of.pace().isHeld() ? 1 : 0)
        .description("1 while backfill waits for those who enrich and store")
        .register(registry);
    FunctionTimer.builder(
            "wirecopy.ingest.backfill.holds",
            service,
            of -> of.pace().holds(),
            of -> of.pace().heldFor().toMillis(),
            TimeUnit.MILLISECONDS)
        .description("How often, and for how long, backfill was held since the start")
        .register(registry);
  }

  private static void registerAges(MeterRegistry registry, IngestService service) {
    TimeGauge.builder(
            "wirecopy.ingest.oldest.waiting.age",
            () -> service.waitingSince().map(IntakeMetrics::age).orElse(0.0),
            TimeUnit.MILLISECONDS)
        .description("How long the file has been known that waits longest; 0 where none waits")
        .register(registry);
    TimeGauge.builder(
            "wirecopy.ingest.last.listing.age",
            () -> service.lastListing().map(IntakeMetrics::age).orElse(Double.NaN),
            TimeUnit.MILLISECONDS)
        .description("Time since the whole folder was last listed; NaN before the first time")
        .register(registry);
    Gauge.builder("wirecopy.ingest.blocked", service, of -> of.breaks().isEmpty() ? 0 : 1)
        .description("1 while an operator must say how to go on with a topic, see /api/topics")
        .register(registry);
    Gauge.builder("wirecopy.ingest.ready", service, of -> of.isReady() ? 1 : 0)
        .description("1 while the folder can be listed and Kafka takes what is read")
        .register(registry);
  }

  private static double age(Instant since) {
    return Duration.between(since, Instant.now()).toMillis();
  }

  private static void registerAfter(MeterRegistry registry, IngestService service) {
    Map<String, ToDoubleFunction<DisposalQueue.DisposalCounts>> disposals =
        Map.of(
            "moved", DisposalQueue.DisposalCounts::moved,
            "deleted", DisposalQueue.DisposalCounts::deleted,
            "failed", DisposalQueue.DisposalCounts::failures);
    disposals.forEach(
        (outcome, count) ->
            FunctionCounter.builder(
                    "wirecopy.ingest.after", service, of -> count.applyAsDouble(of.disposals()))
                .description("What was done with files after they were read, since the start")
                .tag("outcome", outcome)
                .register(registry));
    Gauge.builder("wirecopy.ingest.files.stuck", service, IngestService::stuck)
        .description("Files that have been read and could not be moved or deleted so far")
        .register(registry);
  }

  private static void registerPassedOver(MeterRegistry registry, IngestService service) {
    Map<String, ToDoubleFunction<PassedOver>> kinds =
        Map.of(
            "temporary", PassedOver::temporary,
            "link", PassedOver::links,
            "special", PassedOver::special,
            "unreadable-folder", PassedOver::unreadableFolders);
    kinds.forEach(
        (kind, count) ->
            Gauge.builder(
                    "wirecopy.ingest.passed.over",
                    service,
                    of -> count.applyAsDouble(of.passedOver()))
                .description("What the last scan of the folder left alone")
                .tag("kind", kind)
                .register(registry));
  }
}
