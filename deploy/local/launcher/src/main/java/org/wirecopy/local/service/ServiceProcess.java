package org.wirecopy.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running service. It holds the other end of a pipe and ends when that closes. */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration STOP_WAIT = Duration.ofSeconds(15);

  private final ServiceSpec spec;
  private final Process process;
  private final LogTail log;

  private ServiceProcess(ServiceSpec spec, Process process, LogTail log) {
    this.spec = spec;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a service.
   *
   * @param logFile takes what it says; that of the run before is kept beside it
   */
  public static ServiceProcess start(ServiceSpec spec, Path java, Path logFile) throws IOException {
    Files.createDirectories(logFile.getParent());
    if (Files.exists(logFile)) {
      Files.move(
          logFile,
          logFile.resolveSibling(logFile.getFileName() + ".before"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder =
        new ProcessBuilder(spec.command(java))
            .redirectErrorStream(true)
            .redirectOutput(logFile.toFile());
    builder.environment().putAll(spec.environment());
    return new ServiceProcess(spec, builder.start(), new LogTail(logFile));
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Completes, with a sentence that says how, when the process ends for any reason. */
  public CompletableFuture<String> onExit() {
    return process
        .onExit()
        .thenApply(
            ended ->
                "%s stopped with code %d; %s"
                    .formatted(spec.name(), ended.exitValue(), log.sentence()));
  }

  /** Asks it to stop, and kills it if it does not. */
  @Override
  public void close() {
    // By its handle, which leaves the pipe open: a service takes its end for our death.
    process.toHandle().destroy();
    try {
      if (process.waitFor(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
