package org.wirecopy.enrich.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.jboss.logging.Logger;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.language.LanguageIdentifier;
import org.wirecopy.enrich.language.NewsLanguageIdentifier;
import org.wirecopy.enrich.state.RestorationListener;
import org.wirecopy.enrich.state.Transactions;
import org.wirecopy.enrich.topology.ArticleReader;
import org.wirecopy.enrich.topology.EnrichTopology;
import org.wirecopy.enrich.topology.Envelope;
import org.wirecopy.enrich.topology.ReprocessTopic;
import org.wirecopy.enrich.topology.Role;
import org.wirecopy.topics.GoOn;
import org.wirecopy.topics.PendingDecision;
import org.wirecopy.topics.Settlement;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.TopicOperations;
import org.wirecopy.topics.kafka.FailureReason;

/** Wires the packages together and runs them from the start of the process to its end. */
@ApplicationScoped
class EnrichService implements TopicOperations {
  private static final Logger LOG = Logger.getLogger(EnrichService.class);
  private static final Duration MAX_CLOSE = Duration.ofSeconds(8);

  private final EnrichConfig config;
  private final TopicsConfig topics;
  private final Map<String, Object> kafka;
  private final EnrichMetrics metrics;
  private final OpenTelemetryTraces traces;
  private final Thread starter = new Thread(this::begin, "enrich-start");
  private final Halves halves = new Halves();
  private final PendingDecision decision = new PendingDecision();
  private final Semaphore look = new Semaphore(0);
  private final Restorations restorations = new Restorations(Clock.systemUTC());
  private volatile InstanceId instance;
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
    starter.join(MAX_CLOSE.toMillis());
    if (instance != null) {
      // A stable name's next process takes the place; nobody may come for another.
      halves.close(
          instance.stable()
              ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
              : CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    }
  }

  /** The state of each half of the topology; none before the topics are there. */
  Map<Role, KafkaStreams.State> states() {
    return halves.states();
  }

  @Override
  public List<TopicBreak> breaks() {
    return decision.breaks();
  }

  @Override
  public CompletableFuture<Settlement> goOn(GoOn how) {
    return decision.goOn(how);
  }

  /** Whether nothing but a new process can help. */
  boolean hasFailed() {
    return failed;
  }

  private void begin() {
    try {
      instance = InstanceId.of(config.instanceId(), config.stateDir(), UUID::randomUUID);
      ArticleReader reader = reader();
      TopicSetup setup = topicSetup();
      awaitTopics(setup);
      LaneStateDirectory.take(config.stateDir(), config.applicationId());
      Envelope envelope = new Envelope(Clock.systemUTC(), new Random(), traces);
      EnrichTopology topology =
          new EnrichTopology(
              reader,
              envelope,
              metrics,
              config.lanes(),
              config.copiesHorizon(),
              ReprocessTopic.of(config.applicationId()));
      metrics.watch(halves::all, config.stateDir(), () -> !breaks().isEmpty());
      try (TopicGuard guard =
          new TopicGuard(kafka, config.applicationId(), config.stateDir(), topology.seen())) {
        new Supervision(guard, decision, going(), setup::missing, look)
            .run(() -> start(topology, envelope), this::leave);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The enricher cannot start", e);
      end();
    }
  }

  private GoingOn going() {
    return new GoingOn(config.stateDir(), config.applicationId());
  }

  private void start(EnrichTopology topology, Envelope envelope) {
    StreamThreadFailureHandler lost =
        new StreamThreadFailureHandler(
            Clock.systemUTC(), this::end, look::release, this::isRestored);
    halves.start(role -> client(role, topology, envelope, lost));
    metrics.bind(halves.all());
  }

  private boolean isRestored() {
    boolean restored = restorations.ask();
    look.release();
    return restored;
  }

  /** Out of the group, so that its place can be set, and without a state that is damaged. */
  private void leave() throws InterruptedException {
    metrics.unbind();
    halves.close(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    if (restorations.take()) {
      going().forgetState();
    }
  }

  private KafkaStreams client(
      Role role, EnrichTopology topology, Envelope envelope, StreamThreadFailureHandler lost) {
    Transactions transactions = new Transactions(Clock.systemUTC());
    Properties settings =
        StreamsSettings.of(role, kafka, config, topics, instance, envelope, metrics);
    RestorationListener restoration = new RestorationListener();
    settings.put(Transactions.SETTING, transactions);
    settings.put(RestorationListener.SETTING, restoration);
    KafkaStreams client =
        new KafkaStreams(
            topology.get(),
            settings,
            new GuardedClients(ReprocessTopic.of(config.applicationId()), transactions));
    client.setGlobalStateRestoreListener(restoration);
    client.setStandbyUpdateListener(restoration);
    client.setUncaughtExceptionHandler(lost);
    client.setStateListener((now, before) -> LOG.infof("%s is %s", role, now));
    return client;
  }

  /** Both models take over a second, each on its own core. */
  private ArticleReader reader() {
    LanguageIdentifier languages = new NewsLanguageIdentifier();
    CompletableFuture<Void> loading = CompletableFuture.runAsync(languages::load);
    EntityFinder entities =
        new EntityFinder(
            Engines.chosen(config.entities().orElse(List.of())),
            config.entitiesMaxChars(),
            config.sentenceCacheChars());
    // Other models are large, and wait until an article needs them.
    entities.load(List.of("en"));
    metrics.watch(entities.seen());
    loading.join();
    LOG.infof("Entities by %s", entities.engines());
    return new ArticleReader(languages, entities);
  }

  private TopicSetup topicSetup() {
    return new TopicSetup(
        kafka,
        topics.create(),
        topics.replicationFactor(),
        topics.partitions(),
        ReprocessTopic.of(config.applicationId()));
  }

  private static void awaitTopics(TopicSetup setup) throws InterruptedException {
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
        waiting = "Waiting for Kafka: " + FailureReason.of(e);
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
