package org.wirecopy.enrich.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The name under which a process is a member of the group. One that is started again under its old
 * name takes its old place, while the group would wait for a dead stranger until its session ends.
 *
 * @param id unique among the processes that run
 * @param stable whether the next process will surely have it too
 */
record InstanceId(String id, boolean stable) {
  private static final String FILE = "instance-id";

  /**
   * The configured name; else one that is kept beside the state stores, since only one process at a
   * time can use those.
   */
  static InstanceId of(Optional<String> configured, Path stateDir, Supplier<UUID> random) {
    return configured
        .map(id -> new InstanceId(id, true))
        .orElseGet(() -> new InstanceId(kept(stateDir, random), false));
  }

  private static String kept(Path stateDir, Supplier<UUID> random) {
    Path file = stateDir.resolve(FILE);
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(stateDir);
        Path written = Files.writeString(stateDir.resolve(FILE + ".tmp"), random.get().toString());
        Files.move(written, file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot use wirecopy.enrich.state-dir %s: %s".formatted(stateDir, e), e);
    }
  }
}
