package org.wirecopy.enrich.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.streams.KafkaStreams;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.entity.SeenSentences;
import org.wirecopy.enrich.topology.EnrichCounts;

/**
 * Counts since the start of the process. A transaction that is undone and repeated counts twice;
 * the store's balance is exact.
 */
@ApplicationScoped
class EnrichMetrics implements EnrichCounts {
  private final MeterRegistry registry;
  private final Timer age;
  private final List<KafkaStreamsMetrics> bound = new ArrayList<>();

  EnrichMetrics(MeterRegistry registry) {
    this.registry = registry;
    age =
        Timer.builder("wirecopy.enrich.article.age")
            .description("Time from the ingestion of an article to its enriched record")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(10))
            .maximumExpectedValue(Duration.ofHours(1))
            .register(registry);
    outcome("enriched");
    outcome("rejected");
    outcome("taken-down");
    outcome("reprocessed");
    outcome("passed-over");
    // From zero, so that the first failure is an increase.
    for (Entities.Status status : Entities.Status.values()) {
      entities(status);
    }
  }

  @Override
  public void read(Enrichment enrichment) {
    Counter.builder("wirecopy.enrich.languages")
        .description("Articles by the language found, the BCP 47 tag")
        .tag("language", enrichment.language().tag())
        .register(registry)
        .increment();
    entities(enrichment.entities().status()).increment();
  }

  @Override
  public void enriched(long ingestedMillis) {
    outcome("enriched").increment();
    age.record(Math.max(0, System.currentTimeMillis() - ingestedMillis), TimeUnit.MILLISECONDS);
  }

  @Override
  public void takenDown() {
    outcome("taken-down").increment();
  }

  @Override
  public void reprocessed() {
    outcome("reprocessed").increment();
  }

  @Override
  public void passedOver() {
    outcome("passed-over").increment();
  }

  @Override
  public void rejected(String reason) {
    outcome("rejected").increment();
    Counter.builder("wirecopy.enrich.rejections")
        .description("Records rejected, by reason")
        .tag("reason", reason)
        .register(registry)
        .increment();
  }

  /** Whether and how far the halves work, and the room that their state takes. */
  void watch(Supplier<Collection<KafkaStreams>> halves, Path stateDir, BooleanSupplier isBlocked) {
    Gauge.builder("wirecopy.enrich.blocked", () -> isBlocked.getAsBoolean() ? 1 : 0)
        .description("1 while an operator must say how to go on with a topic, see /api/topics")
        .register(registry);
    for (StreamsLag lag : StreamsLag.values()) {
      Gauge.builder("wirecopy.enrich.lag", () -> sum(halves.get(), lag::records))
          .description("Records that wait to be read by this process")
          .baseUnit("records")
          .tag("topic", lag.topic())
          .register(registry);
    }
    new DiskSpaceMetrics(stateDir.toFile()).bindTo(registry);
    Gauge.builder("wirecopy.enrich.state", stateDir, StateDirectory::bytes)
        .description("Files of the state stores on disk")
        .baseUnit("bytes")
        .register(registry);
    Gauge.builder("wirecopy.enrich.running", () -> running(halves.get()) ? 1 : 0)
        .description("1 while the topology runs; 0 in a rebalance, a restore and after its end")
        .register(registry);
  }

  /** What Kafka Streams and its clients measure, until {@link #unbind()}. */
  void bind(Collection<KafkaStreams> halves) {
    for (KafkaStreams streams : halves) {
      KafkaStreamsMetrics measured = new KafkaStreamsMetrics(streams);
      measured.bindTo(registry);
      bound.add(measured);
    }
  }

  /** The halves end. */
  void unbind() {
    bound.forEach(KafkaStreamsMetrics::close);
    bound.clear();
  }

  private static double sum(Collection<KafkaStreams> of, ToDoubleFunction<KafkaStreams> figure) {
    return of.stream().mapToDouble(figure).sum();
  }

  private static boolean running(Collection<KafkaStreams> all) {
    return !all.isEmpty()
        && all.stream().allMatch(one -> one.state() == KafkaStreams.State.RUNNING);
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

  private Counter entities(Entities.Status status) {
    return Counter.builder("wirecopy.enrich.entities")
        .description("Articles by how far their entities could be found")
        .tag("status", status.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .register(registry);
  }

  private Counter outcome(String outcome) {
    return Counter.builder("wirecopy.enrich.articles")
        .description("Records that were read by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }
}
