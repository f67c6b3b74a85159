package org.wirecopy.ingest.service;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.wirecopy.ingest.contract.FileCounts;

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
    Gauge.builder("wirecopy.ingest.files.waiting", service, of -> of.status().files().waiting())
        .description("Files that are known and not yet read")
        .register(registry);
    Gauge.builder("wirecopy.ingest.files.done", service, of -> of.status().files().done())
        .description("Files read to their end")
        .register(registry);
    Gauge.builder("wirecopy.ingest.files.failed", service, of -> of.status().files().failed())
        .description("Files refused, as a whole or from some place on")
        .register(registry);
  }
}
