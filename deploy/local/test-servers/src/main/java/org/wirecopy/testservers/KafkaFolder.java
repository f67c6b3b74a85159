package org.wirecopy.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.EmbeddedKafka;
import org.wirecopy.servers.FreePort;

/** A broker whose folder is deleted, copied and put back while it is stopped. */
public final class KafkaFolder implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path folder;
  private final int port = FreePort.find();
  private EmbeddedKafka running;

  /** Starts a broker. */
  public KafkaFolder(Path parent) {
    BrokerLog.quiet();
    folder = parent.resolve("kafka");
    start();
  }

  /** For clients; the same for as long as the object lives. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Starts it again, on the same port. */
  public void start() {
    running = EmbeddedKafka.start(folder, port, Durability.THROWN_AWAY);
  }

  /** Stops it, which keeps its folder. */
  public void stop() {
    running.close();
    running = null;
  }

  /** Deletes the folder, of a stopped broker. */
  public void delete() {
    walk(folder, Files::delete);
  }

  /** Copies the folder, of a stopped broker. */
  public void copyTo(Path other) {
    copy(folder, other);
  }

  /** Puts a copy in the place of the folder. */
  public void restore(Path other) {
    delete();
    copy(other, folder);
  }

  /** Deletes what a partition has on disk, as a broken disk does. */
  public void deleteLog(String topic, int partition) {
    walk(folder.resolve(topic + "-" + partition), Files::delete);
  }

  /**
   * Deletes a topic, of a running broker, until the broker knows of it: the controller is ahead of
   * the list that brokers answer with, by which whoever creates topics sees what is missing.
   */
  public void deleteTopic(String topic) throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      admin.deleteTopics(List.of(topic)).all().get();
      Awaitility.await("deletion of " + topic)
          .atMost(PATIENCE)
          .until(() -> !admin.listTopics().names().get().contains(topic));
    }
  }

  @Override
  public void close() {
    if (running != null) {
      stop();
    }
  }

  @FunctionalInterface
  private interface Deed {
    void on(Path path) throws IOException;
  }

  private static void walk(Path from, Deed deed) {
    try {
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes unused)
                throws IOException {
              deed.on(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException unused)
                throws IOException {
              deed.on(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
