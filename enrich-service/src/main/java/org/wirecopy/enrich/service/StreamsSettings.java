package org.wirecopy.enrich.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.zip.Deflater;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.wirecopy.enrich.topology.EnrichCounts;
import org.wirecopy.enrich.topology.Envelope;
import org.wirecopy.enrich.topology.Role;
import org.wirecopy.enrich.topology.UndecodableRecord;
import org.wirecopy.enrich.topology.UnexpectedFailure;
import org.wirecopy.ingest.contract.Topic;

/** The settings of Kafka Streams, with the reason for each that is not Kafka's own. */
final class StreamsSettings {
  private static final int HEARTBEATS_PER_SESSION = 4;

  /** Longer than a transaction goes on: the article that is being read is finished first. */
  private static final Duration BEYOND_TRANSACTION = Duration.ofMillis(100);

  /** Added to the process's name in the group. */
  private static final String LANE_ID = "-lane";

  private StreamsSettings() {}

  static Properties of(
      Role role,
      Map<String, Object> kafka,
      EnrichConfig config,
      TopicsConfig topics,
      InstanceId instance,
      Envelope envelope,
      EnrichCounts counts) {
    Properties settings = new Properties();
    settings.putAll(kafka);
    // Quarkus names a group for plain consumers; that of Streams is the application id.
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    role(settings, role, config, instance);
    settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standbyReplicas());
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) topics.replicationFactor());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis());
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedStores.class);
    settings.put(BoundedStores.BYTES, config.storeMemoryBytes());
    settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, UnexpectedFailure.class);
    settings.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableRecord.class);
    settings.put(UnexpectedFailure.ENVELOPE, envelope);
    settings.put(UnexpectedFailure.COUNTS, counts);
    // A topology that changes its shape must say so by its names.
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, config.storeMemoryBytes() / 4);
    settings.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topic.MAX_REQUEST_BYTES);
    consumer(settings, config);
    producer(settings, role, config);
    return settings;
  }

  /** Two members of one group, as if they were two processes. */
  private static void role(
      Properties settings, Role role, EnrichConfig config, InstanceId instance) {
    boolean lane = role == Role.LANE;
    Path state = config.stateDir();
    Path folder = lane ? LaneStateDirectory.of(state, config.applicationId()) : state;
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toAbsolutePath().toString());
    settings.put(
        StreamsConfig.NUM_STREAM_THREADS_CONFIG,
        lane ? Math.min(config.lanes(), config.threads()) : config.threads());
    settings.put(
        ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, lane ? instance.id() + LANE_ID : instance.id());
    settings.putAll(role.settings());
  }

  private static void consumer(Properties settings, EnrichConfig config) {
    int session = millis(config.sessionTimeout());
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session);
    settings.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
        session / HEARTBEATS_PER_SESSION);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // Articles cost 5 to 1000 ms each: few a poll, so that a rebalance does not wait for a batch.
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 100);
  }

  private static void producer(Properties settings, Role role, EnrichConfig config) {
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        millis(config.transactionTimeout()));
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topic.MAX_REQUEST_BYTES);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), config.compression());
    // Nobody reads it before the transaction ends, and the end sends all.
    settings.putIfAbsent(
        ProducerConfig.LINGER_MS_CONFIG, millis(config.commitInterval().plus(BEYOND_TRANSACTION)));
    if (role == Role.READING) {
      // What the lane has read is deleted, so that quick is better than small.
      settings.putIfAbsent(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, Deflater.BEST_SPEED);
    }
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
