package org.wirecopy.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Postgres's programs, unpacked once for all test runs of this user: that takes longer than a
 * start.
 */
final class SharedPrograms {
  private SharedPrograms() {}

  static Path directory() {
    Path home = Path.of(System.getProperty("java.io.tmpdir"));
    Path directory = home.resolve("wirecopy-postgres-" + System.getProperty("user.name"));
    try {
      if (!Files.exists(directory)) {
        Files.createDirectory(
            directory,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      if (!Files.getOwner(directory).getName().equals(System.getProperty("user.name"))) {
        throw new IOException(directory + " belongs to someone else, whose programs we do not run");
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
