package org.wirecopy.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A directory with one cluster of databases, or with none yet.
 *
 * @param path of the cluster
 */
record PostgresDirectory(Path path) {
  /** The user who may do everything, and whom only this library uses. */
  static final String SUPERUSER = "postgres";

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
    Directories.delete(fresh);
    int code =
        new ProcessBuilder(programs.command("initdb", arguments(fresh, durability)))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("initdb ended with " + code);
    }
    Files.move(fresh, path);
  }

  private static List<String> arguments(Path directory, Durability durability) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--pgdata=" + directory,
                "--username=" + SUPERUSER,
                "--auth=trust",
                "--encoding=UTF8",
                // The same order and case rules everywhere: Unicode, sorted by code point.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
    if (durability == Durability.THROWN_AWAY) {
      arguments.add("--no-sync");
    }
    return arguments;
  }
}
