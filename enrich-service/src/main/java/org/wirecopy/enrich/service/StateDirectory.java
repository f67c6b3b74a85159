package org.wirecopy.enrich.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of the state stores, in which RocksDB makes and removes files all the time. */
final class StateDirectory {
  private StateDirectory() {}

  /** Bytes of all files in it; NaN where it cannot be listed. */
  static double bytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(StateDirectory::size).sum();
    } catch (IOException | UncheckedIOException e) {
      return Double.NaN;
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      // Removed since it was listed.
      return 0;
    }
  }
}
