package org.wirecopy.enrich.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the lane's stores are: two clients of Kafka Streams cannot share a folder. The first
 * release kept them among the others, from where they are taken, so that they need not be restored.
 */
final class LaneStateDirectory {
  private static final String SUFFIX = "-lane";

  /** Kafka Streams names the folder of a task after its half of the topology and its partition. */
  private static final String TASKS = "1_*";

  private LaneStateDirectory() {}

  static Path of(Path state, String application) {
    return state.resolve(application + SUFFIX);
  }

  /** Moves what the first release left; nothing where the lane has a folder of its own. */
  static void take(Path state, String application) {
    Path shared = state.resolve(application);
    Path own = of(state, application).resolve(application);
    if (Files.exists(own) || Files.notExists(shared)) {
      return;
    }
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(shared, TASKS)) {
      Files.createDirectories(own);
      for (Path task : tasks) {
        Files.move(task, own.resolve(task.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot use wirecopy.enrich.state-dir %s: %s".formatted(state, e), e);
    }
  }
}
