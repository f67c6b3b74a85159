package org.wirecopy.enrich.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.entity.SeenSentences;
import org.wirecopy.enrich.topology.EnrichCounts;

/**
 * Counts since the start of the process. A transaction that is undone and repeated counts twice;
 * the store's balance is exact.
 */
@ApplicationScoped
class EnrichMetrics implements EnrichCounts {
  private final MeterRegistry registry;

  EnrichMetrics(MeterRegistry registry) {
    this.registry = registry;
    outcome("enriched");
    outcome("rejected");
    outcome("taken-down");
  }

  @Override
  public void read(Enrichment enrichment) {
    Counter.builder("wirecopy.enrich.languages")
        .description("Articles by the language found, the BCP 47 tag")
        .tag("language", enrichment.language().tag())
        .register(registry)
        .increment();
    Counter.builder("wirecopy.enrich.entities")
        .description("Articles by how far their entities could be found")
        .tag("status", enrichment.entities().status().name().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
  }

  @Override
  public void enriched() {
    outcome("enriched").increment();
  }

  @Override
  public void takenDown() {
    outcome("taken-down").increment();
  }

  @Override
  public void rejected(String reason) {
    outcome("rejected").increment();
    Counter.builder("wirecopy.enrich.rejections")
        .description("Records refused, by reason")
        .tag("reason", reason)
        .register(registry)
        .increment();
  }

  /** Counts how often a sentence had been seen before. */
  void watch(SeenSentences seen) {
    sentences("hit", SeenSentences::hits, seen);
    sentences("miss", SeenSentences::misses, seen);
  }

  private void sentences(String result, ToDoubleFunction<SeenSentences> count, SeenSentences seen) {
    FunctionCounter.builder("wirecopy.enrich.sentences", seen, count)
        .description("Sentences read for entities, by whether they had been seen before")
        .tag("result", result)
        .register(registry);
  }

  private Counter outcome(String outcome) {
    return Counter.builder("wirecopy.enrich.articles")
        .description("Ingested records by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }
}
