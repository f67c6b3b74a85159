package org.wirecopy.compose;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The compose command, on a project of its own. */
final class Compose {
  static final Path DIRECTORY = Path.of("").toAbsolutePath();
  private static final long PATIENCE_MINUTES = 10;

  private final List<String> command;
  private final Map<String, String> environment;
  private final Path log;

  /**
   * @param command how compose is called on this machine
   * @param environment what compose.yaml is filled in with
   * @param log takes what all commands say
   */
  Compose(List<String> command, Map<String, String> environment, Path log) {
    this.command = command;
    this.environment = environment;
    this.log = log;
  }

  /** How compose is called on this machine: as a part of docker, or the program before it. */
  static Optional<List<String>> command() {
    return Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
        .filter(Compose::answers)
        .findFirst();
  }

  private static boolean answers(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(plus(command, "version"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Runs {@code compose ...} to its end. */
  void run(String... arguments) {
    program(
        plus(
            plus(command, "-f", "compose.yaml", "-f", "src/test/compose/plain-images.yaml"),
            arguments));
  }

  /** Runs any program with this project's environment, to its end. */
  void program(List<String> program) {
    ProcessBuilder builder =
        new ProcessBuilder(program)
            .directory(DIRECTORY.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectInput(new File("/dev/null"));
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(program + " has not ended; see " + log);
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException(program + " failed:\n" + Files.readString(log));
      }
    } catch (IOException e) {
      throw new IllegalStateException(program + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(program + " was interrupted", e);
    }
  }

  private static List<String> plus(List<String> command, String... arguments) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(arguments));
    return all;
  }
}
