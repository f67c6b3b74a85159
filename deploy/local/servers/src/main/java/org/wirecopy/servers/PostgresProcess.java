package org.wirecopy.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running server behind its keeper: a shell that stops the server as soon as this process closes
 * the pipe between them, or dies.
 */
final class PostgresProcess {
  private static final Duration STOP_WAIT = Duration.ofSeconds(30);

  private final Process keeper;

  private PostgresProcess(Process keeper) {
    this.keeper = keeper;
  }

  static PostgresProcess start(List<String> server, Path log) throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", script(), "postgres-keeper"));
    command.addAll(server);
    return new PostgresProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start());
  }

  boolean isAlive() {
    return keeper.isAlive();
  }

  CompletableFuture<Void> onExit() {
    return keeper.onExit().thenAccept(ended -> {});
  }

  /** Stops the server as its keeper would without us. */
  void stop() throws IOException, InterruptedException {
    keeper.getOutputStream().close();
    if (!keeper.waitFor(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException("Postgres does not stop");
    }
  }

  private static String script() throws IOException {
    try (InputStream script = PostgresProcess.class.getResourceAsStream("postgres-keeper.sh")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
