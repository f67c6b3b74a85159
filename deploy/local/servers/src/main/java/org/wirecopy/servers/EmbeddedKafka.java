package org.wirecopy.servers;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** A broker with its own controller (KRaft, one node) in this process, on 127.0.0.1. */
public final class EmbeddedKafka implements AutoCloseable {
  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and returns when it takes requests.
   *
   * @param directory of its data; formatted if it does not exist, else carried on with
   * @param port for clients
   * @throws ServerStartException if it does not start, a port that is in use included
   */
  public static EmbeddedKafka start(Path directory, int port, Durability durability) {
    return start(directory, port, durability, Map.of());
  }

  /**
   * Starts a broker as above.
   *
   * @param further settings in Kafka's own names, which go before the usual ones
   */
  public static EmbeddedKafka start(
      Path directory, int port, Durability durability, Map<String, String> further) {
    Path absolute = directory.toAbsolutePath();
    try {
      KafkaStorage.prepare(absolute);
      Properties properties = new Properties();
      properties.putAll(KafkaSettings.embedded(absolute, port, FreePort.find(), durability));
      properties.putAll(further);
      KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
      startOrStop(server);
      return new EmbeddedKafka(server, port);
    } catch (Exception e) {
      throw new ServerStartException(
          "Kafka did not start on port %d with its data in %s: %s"
              .formatted(port, absolute, e.getMessage()),
          e);
    }
  }

  private static void startOrStop(KafkaRaftServer server) {
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      server.awaitShutdown();
      throw e;
    }
  }

  public int port() {
    return port;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Hands its partitions over, syncs, and stops. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
