package org.wirecopy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wirecopy.servers.FreePort;

/** Runs the real launcher as a process of its own, on free ports. */
final class Launcher {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path home = Path.of(System.getProperty("wirecopy.home", "../../.."));
  private final Path folder;
  private final Path directory;
  private final int httpPort = threeFreePorts();
  private int runs;

  /**
   * @param folder to watch
   * @param directory for data and output
   */
  Launcher(Path folder, Path directory) {
    this.folder = folder;
    this.directory = directory;
  }

  /** A launcher that was started, and what it has said so far. */
  record Run(Process process, Path output) {
    String text() throws IOException {
      return Files.readString(output);
    }

    void awaitText(String text) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                assertThat(process.isAlive()).as(text()).isTrue();
                return text().contains(text);
              });
    }

    int awaitExit() throws Exception {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(text()).isTrue();
      return process.exitValue();
    }

    /** All that it has started, directly or not. */
    List<ProcessHandle> started() {
      return process.descendants().toList();
    }

    /** The service whose program lies in the module. */
    ProcessHandle service(String module) {
      return started().stream()
          .filter(each -> each.info().commandLine().orElse("").contains(module))
          .findFirst()
          .orElseThrow();
    }
  }

  Run start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dwirecopy.home=" + home.toAbsolutePath().normalize(),
                "-jar",
                Path.of("target/wirecopy-local.jar").toAbsolutePath().toString(),
                "--data=" + directory.resolve("data"),
                "--http-port=" + httpPort,
                "--kafka-port=" + FreePort.find(),
                "--postgres-port=" + FreePort.find()));
    command.addAll(List.of(options));
    command.add(folder.toString());
    Path output = directory.resolve("output-" + ++runs + ".txt");
    return new Run(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start(),
        output);
  }

  /** Whether none of them runs any more; one that has ended and was not reaped has no command. */
  static boolean haveEnded(List<ProcessHandle> processes) {
    return processes.stream().noneMatch(process -> process.info().commandLine().isPresent());
  }

  private static int threeFreePorts() {
    return Stream.generate(FreePort::find)
        .filter(port -> IntStream.of(port + 1, port + 2).allMatch(FreePort::isFree))
        .findFirst()
        .orElseThrow();
  }
}
