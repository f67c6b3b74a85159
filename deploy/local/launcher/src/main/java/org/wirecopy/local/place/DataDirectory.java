package org.wirecopy.local.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wirecopy.local.RunFailedException;
import org.wirecopy.servers.Directories;

/** The directory that keeps everything of a run, and its layout. */
public record DataDirectory(Path root) {
  /** Beginnings of the names of all that runs put into it. */
  private static final List<String> OURS =
      List.of(
          "kafka",
          ".kafka-new-",
          "postgres",
          "enrich-state",
          "pulse",
          "logs",
          "lock",
          "processes",
          "token",
          ".token",
          "pgpass",
          ".pgpass",
          "ingest.env",
          "enrich.env",
          "store.env");

  /**
   * Makes the directory, unless it is there. It is for its owner alone; but where it holds what no
   * run has put there, its rights stay as they are, and only what lies in it is closed.
   */
  public static DataDirectory at(Path root) {
    try {
      if (!Files.exists(root) || holdsOursAlone(root)) {
        OwnerOnly.directory(root);
      } else if (OwnerOnly.isOpenToAll(root)) {
        throw new RunFailedException(
            "every account of this machine may write in the data directory %s: run chmod o-w on it, or choose another with --data"
                .formatted(root));
      }
      return new DataDirectory(root);
    } catch (IOException e) {
      throw new RunFailedException(
          "cannot make the data directory %s (%s): choose another with --data"
              .formatted(root, e.getMessage()),
          e);
    }
  }

  private static boolean holdsOursAlone(Path root) throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.map(path -> path.getFileName().toString())
          .allMatch(name -> OURS.stream().anyMatch(name::startsWith));
    }
  }

  /** Takes the other accounts' rights to all that is in the directory, and will be. */
  public void close() {
    try {
      for (Path each : List.of(enrichState(), log("any").getParent(), postgresPrograms())) {
        OwnerOnly.directory(each);
      }
      for (Path each : List.of(kafka(), postgres(), lock(), processes())) {
        OwnerOnly.close(each);
      }
    } catch (IOException e) {
      throw new RunFailedException(
          "cannot close the data directory %s to other accounts: %s".formatted(root, e), e);
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

  /** Where ingest writes the files of its pulses. */
  public Path pulse() {
    return root.resolve("pulse");
  }

  public Path log(String name) {
    return root.resolve("logs").resolve(name + ".log");
  }

  /** Writes the settings of a service that somebody else starts. */
  public Path settings(String service, String text) {
    Path file = root.resolve(service + ".env");
    try {
      OwnerOnly.write(file, text);
      return file;
    } catch (IOException e) {
      throw new RunFailedException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  Path token() {
    return root.resolve("token");
  }

  Path passwords() {
    return root.resolve("pgpass");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path processes() {
    return root.resolve("processes");
  }

  /** Deletes what runs have written here, and no other file in the directory. */
  public void forget() {
    for (Path each : List.of(kafka(), postgres(), enrichState(), pulse(), root.resolve("logs"))) {
      try {
        Directories.delete(each);
      } catch (IOException e) {
        throw new RunFailedException("--reset cannot delete " + each + ": " + e.getMessage(), e);
      }
    }
  }
}
