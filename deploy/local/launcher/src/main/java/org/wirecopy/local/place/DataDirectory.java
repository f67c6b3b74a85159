package org.wirecopy.local.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wirecopy.local.RunFailedException;
import org.wirecopy.servers.Directories;

/** The directory that keeps everything of a run, and what lies where in it. */
public record DataDirectory(Path root) {
  /** Makes the directory, unless it is there. */
  public static DataDirectory at(Path root) {
    try {
      Files.createDirectories(root);
      return new DataDirectory(root);
    } catch (IOException e) {
      throw new RunFailedException(
          "cannot make the data directory %s (%s): choose another with --data"
              .formatted(root, e.getMessage()),
          e);
    }
  }

  public Path kafka() {
    return root.resolve("kafka");
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  /** Postgres's own programs, unpacked. */
  public Path postgresPrograms() {
    return root.resolve("postgres-programs");
  }

  public Path enrichState() {
    return root.resolve("enrich-state");
  }

  public Path log(String name) {
    return root.resolve("logs").resolve(name + ".log");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path processes() {
    return root.resolve("processes");
  }

  /** Deletes what runs have written here, and nothing else that may lie in the directory. */
  public void forget() {
    for (Path each : List.of(kafka(), postgres(), enrichState(), root.resolve("logs"))) {
      try {
        Directories.delete(each);
      } catch (IOException e) {
        throw new RunFailedException("--reset cannot delete " + each + ": " + e.getMessage(), e);
      }
    }
  }
}
