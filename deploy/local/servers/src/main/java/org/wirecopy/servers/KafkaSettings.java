package org.wirecopy.servers;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of a single node, in Kafka's own names: what any single node of ours needs, embedded
 * or in a container, and what keeps an embedded one small.
 */
public final class KafkaSettings {
  static final int NODE_ID = 1;
  static final String CONTROLLER = "CONTROLLER";
  static final String CLIENTS = "PLAINTEXT";

  /** Topics allow 8 MiB; the broker's own limit leaves room for the batch around such a record. */
  private static final int MAX_BATCH_BYTES = (8 << 20) + (64 << 10);

  private KafkaSettings() {}

  /** What the services rely on: one replica of everything, no topic that nobody declared. */
  public static Map<String, String> singleNode() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("auto.create.topics.enable", "false");
    settings.put("message.max.bytes", Integer.toString(MAX_BATCH_BYTES));
    settings.put("replica.fetch.max.bytes", Integer.toString(MAX_BATCH_BYTES));
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // Each partition costs files and memory; one machine has few groups and producers.
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    // A machine that was off for a month must not forget how far its groups have read.
    settings.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
    return settings;
  }

  static Map<String, String> embedded(
      Path directory, int port, int controllerPort, Durability durability) {
    Map<String, String> settings = singleNode();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE_ID));
    // Static voters, since only they let the controller's port change from run to run.
    settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", CONTROLLER);
    settings.put("inter.broker.listener.name", CLIENTS);
    settings.put(
        "listeners",
        "%s://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(CLIENTS, port, CONTROLLER, controllerPort));
    settings.put("advertised.listeners", "%s://127.0.0.1:%d".formatted(CLIENTS, port));
    settings.put(
        "listener.security.protocol.map",
        "%s:PLAINTEXT,%s:PLAINTEXT".formatted(CLIENTS, CONTROLLER));
    settings.put("log.dirs", directory.toString());
    if (durability == Durability.KEPT) {
      settings.put("log.flush.interval.messages", "1");
    }
    // After a crash the controller takes the broker of the run before for alive until its session
    // ends, and rejects ours: 9 seconds by default.
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "1000");
    small(settings);
    return settings;
  }

  private static void small(Map<String, String> settings) {
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    // 128 MiB of heap by default; 8 MiB hold 350,000 keys, and more only take more passes.
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
    // No heartbeat records while nothing happens: nobody replicates this controller.
    settings.put("metadata.max.idle.interval.ms", "0");
  }
}
