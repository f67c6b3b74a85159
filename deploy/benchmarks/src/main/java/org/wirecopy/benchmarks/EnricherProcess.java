package org.wirecopy.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The packaged enricher as a process of its own, which can be killed. */
final class EnricherProcess {
  /** The topic that the lane reads. */
  static final String LANE = "wirecopy-enrich-lane-repartition";

  private final Process process;

  private EnricherProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param application the folder {@code quarkus-app}
   * @param data where its state and its log go
   */
  static EnricherProcess start(Path application, String servers, Path data) throws IOException {
    return new EnricherProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkafka.bootstrap.servers=" + servers,
                // So that the order of the lane can still be read at the end.
                "-Dkafka.repartition.purge.interval.ms=86400000",
                "-Dwirecopy.topics.create=true",
                "-Dwirecopy.parent-watch=stdin",
                "-Dwirecopy.enrich.state-dir=" + data.resolve("state"),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-jar",
                application.resolve("quarkus-run.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("enrich.log").toFile()))
            .start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the enricher survives being killed");
    }
  }
}
