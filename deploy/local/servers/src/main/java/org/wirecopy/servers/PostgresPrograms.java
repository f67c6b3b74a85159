package org.wirecopy.servers;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Postgres's own programs, unpacked. */
final class PostgresPrograms {
  private final Path bin;
  private final List<String> prefix;

  private PostgresPrograms(Path bin, List<String> prefix) {
    this.bin = bin;
    this.prefix = prefix;
  }

  /** Unpacks the programs for this machine below the directory, unless they are there. */
  static PostgresPrograms in(Path directory) throws IOException, InterruptedException {
    Path home = PostgresArchive.forThisMachine().unpackBelow(directory);
    return new PostgresPrograms(home.resolve("bin"), privileges());
  }

  /** The command that runs a program. */
  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(bin.resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  /**
   * Postgres refuses to run as root. In a user namespace of its own it sees itself as nobody, while
   * its files still belong to root.
   */
  private static List<String> privileges() throws IOException, InterruptedException {
    if (new UnixSystem().getUid() != 0) {
      return List.of();
    }
    List<String> namespace = List.of("unshare", "--user");
    List<String> probe = new ArrayList<>(namespace);
    probe.add("true");
    if (!succeeds(probe)) {
      throw new IOException(
          "Postgres does not run as root, and this machine allows no user namespaces in which it"
              + " would not be root: run as another user");
    }
    return namespace;
  }

  private static boolean succeeds(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
