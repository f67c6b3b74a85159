package org.wirecopy.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where one server's cluster and programs lie. */
record PostgresDirectory(Path root) {
  Path cluster() {
    return root.resolve("cluster");
  }

  Path programs() {
    return root.resolve("programs");
  }

  /** Makes the directory ready: nobody serves it, and what lies there is whole or gone. */
  void prepare() throws IOException, InterruptedException {
    Files.createDirectories(root);
    // The library makes the directory of its programs writable to all: nobody else may get there.
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    Postmaster.clear(cluster());
    if (!isComplete()) {
      delete(cluster());
    }
  }

  /** Whether a first start has come to its end; before it nobody has been told of the server. */
  boolean isComplete() {
    return Files.exists(complete());
  }

  void markComplete() throws IOException {
    Files.createFile(complete());
  }

  private Path complete() {
    return root.resolve("complete");
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
