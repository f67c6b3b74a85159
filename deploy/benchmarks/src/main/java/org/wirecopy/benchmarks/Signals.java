package org.wirecopy.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** POSIX signals to processes that a benchmark has started. */
public final class Signals {
  private Signals() {}

  /**
   * Sends one to each; who has ended meanwhile is passed over.
   *
   * @param signal its name without {@code SIG}
   */
  public static void send(String signal, Collection<ProcessHandle> processes)
      throws IOException, InterruptedException {
    if (processes.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    processes.forEach(each -> command.add(Long.toString(each.pid())));
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
