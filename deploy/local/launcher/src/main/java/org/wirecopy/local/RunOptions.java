package org.wirecopy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for.
 *
 * @param folder to watch
 * @param inbox the folder's name on the topics
 * @param data directory that keeps everything
 * @param once whether to stop when all is stored
 * @param report file for the stored articles
 * @param reset whether to forget the data first
 * @param topicsReplaced how to go on with topics that were replaced or cut: {@code read-again} or
 *     {@code accept}
 * @param giveUpAfter with {@code once}: how long nothing may move
 * @param without services that somebody else starts
 */
record RunOptions(
    Path folder,
    String inbox,
    Path data,
    boolean once,
    Optional<Path> report,
    boolean reset,
    Ports ports,
    Optional<String> topicsReplaced,
    Duration giveUpAfter,
    Set<Part> without) {
  private static final List<String> WAYS = List.of("read-again", "accept");

  RunOptions {
    folder = folder.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    report = report.map(file -> file.toAbsolutePath().normalize());
    without = Set.copyOf(without);
    if (!Files.isDirectory(folder)) {
      throw new RunFailedException("there is no folder " + folder);
    }
    if (data.startsWith(folder)) {
      throw new RunFailedException(
          "the data directory %s lies in the watched folder %s: choose another with --data"
              .formatted(data, folder));
    }
    if (inbox.isBlank() || inbox.contains("/") || inbox.contains("#")) {
      throw new RunFailedException("--inbox needs a name without '/' and '#', not '" + inbox + "'");
    }
    if (report.isPresent() && !once) {
      throw new RunFailedException("--report needs --once: only then is there an end to report");
    }
    if (topicsReplaced.filter(how -> !WAYS.contains(how)).isPresent()) {
      throw new RunFailedException(
          "--topics-replaced takes %s, not '%s'"
              .formatted(String.join(" or ", WAYS), topicsReplaced.get()));
    }
    Path watched = folder;
    report.ifPresent(file -> checkReport(file, watched));
  }

  private static void checkReport(Path file, Path folder) {
    if (file.startsWith(folder)) {
      throw new RunFailedException(
          "the report %s lies in the watched folder and would be taken in: choose another place"
              .formatted(file));
    }
    if (Files.isDirectory(file) || !Files.isDirectory(file.getParent())) {
      throw new RunFailedException("--report cannot write " + file);
    }
  }
}
