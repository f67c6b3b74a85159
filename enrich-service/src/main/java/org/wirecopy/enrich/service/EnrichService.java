package org.wirecopy.enrich.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.jboss.logging.Logger;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.language.LanguageIdentifier;
import org.wirecopy.enrich.language.NewsLanguageIdentifier;
import org.wirecopy.enrich.topology.ArticleReader;
import org.wirecopy.enrich.topology.EnrichTopology;
import org.wirecopy.enrich.topology.Envelope;
import org.wirecopy.enrich.topology.Role;

/** Puts the rooms together and runs them from the start of the process to its end. */
@ApplicationScoped
class EnrichService {
  private static final Logger LOG = Logger.getLogger(EnrichService.class);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(8);

  private final EnrichConfig config;
  private final TopicsConfig topics;
  private final Map<String, Object> kafka;
  private final EnrichMetrics metrics;
  private final OpenTelemetryTraces traces;
  private final Thread starter = new Thread(this::begin, "enrich-start");
  private volatile InstanceId instance;
  private volatile Map<Role, KafkaStreams> clients = Map.of();
  private volatile boolean failed;

  EnrichService(
      EnrichConfig config,
      TopicsConfig topics,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      EnrichMetrics metrics,
      OpenTelemetryTraces traces) {
    this.config = config;
    this.topics = topics;
    this.kafka = kafka;
    this.metrics = metrics;
    this.traces = traces;
  }

  void start(@Observes StartupEvent event) {
    starter.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    starter.interrupt();
    starter.join(LONGEST_CLOSE.toMillis());
    List<Thread> closing =
        clients.values().stream().map(client -> new Thread(() -> close(client))).toList();
    closing.forEach(Thread::start);
    for (Thread close : closing) {
      close.join();
    }
  }

  private void close(KafkaStreams client) {
    // A stable name's next process takes the place; nobody may come for another.
    CloseOptions.GroupMembershipOperation leave =
        instance.stable()
            ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
            : CloseOptions.GroupMembershipOperation.LEAVE_GROUP;
    client.close(CloseOptions.timeout(LONGEST_CLOSE).withGroupMembershipOperation(leave));
  }

  /** The state of each half of the topology; none before the topics are there. */
  Map<Role, KafkaStreams.State> states() {
    Map<Role, KafkaStreams.State> states = new EnumMap<>(Role.class);
    clients.forEach((role, client) -> states.put(role, client.state()));
    return states;
  }

  /** Whether nothing but a new process can help. */
  boolean hasFailed() {
    return failed;
  }

  private void begin() {
    try {
      instance = InstanceId.of(config.instanceId(), config.stateDir(), UUID::randomUUID);
      ArticleReader reader = reader();
      awaitTopics();
      LaneFolder.take(config.stateDir(), config.applicationId());
      Envelope envelope = new Envelope(Clock.systemUTC(), new Random(), traces);
      EnrichTopology topology =
          new EnrichTopology(reader, envelope, metrics, config.lanes(), config.copiesHorizon());
      LostThread lost = new LostThread(Clock.systemUTC(), this::end);
      Map<Role, KafkaStreams> starting = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        starting.put(role, client(role, topology, envelope, lost));
      }
      clients = starting;
      metrics.watch(starting.values(), config.stateDir());
      starting.values().forEach(KafkaStreams::start);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The enricher cannot start", e);
      end();
    }
  }

  private KafkaStreams client(
      Role role, EnrichTopology topology, Envelope envelope, LostThread lost) {
    KafkaStreams client =
        new KafkaStreams(
            topology.get(),
            StreamsSettings.of(role, kafka, config, topics, instance, envelope, metrics));
    client.setUncaughtExceptionHandler(lost);
    client.setStateListener((now, before) -> LOG.infof("%s is %s", role, now));
    return client;
  }

  /** Both models take over a second, each on its own core. */
  private ArticleReader reader() {
    LanguageIdentifier languages = new NewsLanguageIdentifier();
    CompletableFuture<Void> loading = CompletableFuture.runAsync(languages::load);
    List<EntityExtractor> engines =
        ServiceLoader.load(EntityExtractor.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    EntityFinder entities =
        new EntityFinder(engines, config.entitiesMaxChars(), config.sentenceCacheChars());
    // Other models are large, and wait until an article needs them.
    entities.load(List.of("en"));
    metrics.watch(entities.seen());
    loading.join();
    LOG.infof("Entities by %s", entities.engines());
    return new ArticleReader(languages, entities);
  }

  private void awaitTopics() throws InterruptedException {
    TopicSetup setup =
        new TopicSetup(kafka, topics.create(), topics.replicationFactor(), topics.partitions());
    String told = "";
    while (true) {
      String waiting;
      try {
        List<String> missing = setup.missing();
        if (missing.isEmpty()) {
          return;
        }
        waiting = "Waiting for the topics " + missing;
      } catch (KafkaException e) {
        waiting = "Waiting for Kafka: " + e.getMessage();
      }
      if (!waiting.equals(told)) {
        LOG.warn(waiting);
        told = waiting;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private void end() {
    failed = true;
    Quarkus.asyncExit(1);
  }
}
