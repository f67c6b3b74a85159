package org.wirecopy.testservers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wirecopy.servers.FreePort;

/**
 * Starts the packaged local run as a process of its own, on free ports, as often as a test needs it
 * over the same folder and data.
 */
public final class LocalRuns {
  private final Path home;
  private final Path folder;
  private final Path directory;
  private final int httpPort = threeFreePorts();
  private int started;

  /**
   * Nothing runs yet.
   *
   * @param home of the checkout
   * @param folder to watch
   * @param directory for data and output
   */
  public LocalRuns(Path home, Path folder, Path directory) {
    this.home = home.toAbsolutePath().normalize();
    this.folder = folder;
    this.directory = directory;
  }

  /** Starts a run with options of {@code deploy/local/run}. */
  public LocalRun start(String... options) throws IOException {
    return start(Map.of(), options);
  }

  /** Starts a run whose services get this environment besides. */
  public LocalRun start(Map<String, String> environment, String... options) throws IOException {
    return startBy(List.of(), environment, options);
  }

  /**
   * Starts a run by a program that becomes it.
   *
   * @param program with its arguments; what it is to run follows them
   */
  public LocalRun startBy(List<String> program, Map<String, String> environment, String... options)
      throws IOException {
    LocalRun.Ports ports = new LocalRun.Ports(httpPort, FreePort.find(), FreePort.find());
    List<String> command = new ArrayList<>(program);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Dwirecopy.home=" + home,
            "-jar",
            home.resolve("deploy/local/launcher/target/wirecopy-local.jar").toString(),
            "--data=" + directory.resolve("data"),
            "--http-port=" + ports.http(),
            "--kafka-port=" + ports.kafka(),
            "--postgres-port=" + ports.postgres()));
    command.addAll(List.of(options));
    command.add(folder.toString());
    Path output = directory.resolve("output-" + ++started + ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return new LocalRun(builder.start(), output, directory.resolve("data"), ports);
  }

  /** Ingest and the enricher take the two ports after the one that is given. */
  private static int threeFreePorts() {
    return Stream.generate(FreePort::find)
        .filter(port -> IntStream.of(port + 1, port + 2).allMatch(FreePort::isFree))
        .findFirst()
        .orElseThrow();
  }
}
