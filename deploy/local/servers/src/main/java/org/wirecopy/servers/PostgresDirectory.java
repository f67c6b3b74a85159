package org.wirecopy.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A directory with one cluster of databases, or with none yet.
 *
 * @param path of the cluster
 */
record PostgresDirectory(Path path) {
  /** The user who may do everything, as whom nobody can log in. */
  static final String SUPERUSER = "postgres";

  /**
   * What extensions such as {@code pg_trgm} take for a letter, which Postgres 18 leaves to the C
   * library: the first that this machine knows. The last one knows ASCII alone.
   */
  private static final List<String> CHARACTER_TYPES =
      List.of("C.UTF-8", "en_US.UTF-8", "UTF-8", "C");

  /**
   * Makes the directory a whole cluster that nobody serves. The first making that is cut short
   * leaves nothing, since the directory gets its name only when all is written.
   */
  void prepare(PostgresPrograms programs, Durability durability, Path log)
      throws IOException, InterruptedException {
    Postmaster.clear(path);
    if (Files.exists(path)) {
      return;
    }
    Files.createDirectories(path.getParent());
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    make(fresh, programs, durability, log);
    Files.move(fresh, path);
  }

  private static void make(Path fresh, PostgresPrograms programs, Durability durability, Path log)
      throws IOException, InterruptedException {
    int code = 0;
    for (String characterType : CHARACTER_TYPES) {
      Directories.delete(fresh);
      code =
          new ProcessBuilder(
                  programs.command("initdb", arguments(fresh, characterType, durability)))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start()
              .waitFor();
      if (code == 0) {
        return;
      }
    }
    throw new IOException("initdb ended with " + code);
  }

  /**
   * Lets these roles in, with their passwords, from this machine alone, and nobody else: whatever
   * is in the file that Postgres asks, which clusters of earlier releases filled otherwise.
   */
  void closeDoors(Set<String> roles) throws IOException {
    Files.writeString(
        path.resolve("pg_hba.conf"),
        """
        # Written anew at each start.
        host %s %s 127.0.0.1/32 scram-sha-256
        """
            .formatted(PostgresServer.DATABASE, String.join(",", new TreeSet<>(roles))));
  }

  private static List<String> arguments(
      Path directory, String characterType, Durability durability) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--pgdata=" + directory,
                "--username=" + SUPERUSER,
                "--auth=reject",
                "--encoding=UTF8",
                // The same order and case rules everywhere: Unicode, sorted by code point.
                "--locale=C",
                "--lc-ctype=" + characterType,
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
    if (durability == Durability.THROWN_AWAY) {
      arguments.add("--no-sync");
    }
    return arguments;
  }
}
