package org.wirecopy.servers;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The directory of a broker: formatted once, with a cluster id of its own, and kept. */
final class KafkaStorage {
  private KafkaStorage() {}

  /**
   * Formats the directory unless it is formatted. An interrupted formatting leaves nothing that a
   * broker would take for its own, since the directory gets its name only when all is written.
   */
  static void prepare(Path directory) throws Exception {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    Path parent = directory.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path fresh = Files.createTempDirectory(parent, ".kafka-new-");
    format(fresh);
    // Fails if the directory holds anything: what is not ours is not overwritten.
    Files.deleteIfExists(directory);
    Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void format(Path directory) throws Exception {
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(nowhere)
          .setNodeId(KafkaSettings.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName(KafkaSettings.CONTROLLER)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .run();
    }
  }
}
