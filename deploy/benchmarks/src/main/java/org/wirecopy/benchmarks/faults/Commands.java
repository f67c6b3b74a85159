package org.wirecopy.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** Programs of the system. */
final class Commands {
  private Commands() {}

  /**
   * Runs one to its end.
   *
   * @throws IOException with what it said, if it fails
   */
  static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(List.of(command) + ": " + said.strip());
    }
  }
}
