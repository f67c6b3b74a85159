package org.wirecopy.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Topic;

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
   * @param settings further ones, {@code name=value}
   */
  static EnricherProcess start(Path application, String servers, Path data, String... settings)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkafka.bootstrap.servers=" + servers,
                // So that the order of the lane can still be read at the end.
                "-Dkafka.repartition.purge.interval.ms=86400000",
                "-Dwirecopy.topics.create=true",
                "-Dwirecopy.parent-watch=stdin",
                "-Dwirecopy.enrich.state-dir=" + state(data),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0"));
    for (String setting : settings) {
      command.add("-D" + setting);
    }
    command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
    return new EnricherProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("enrich.log").toFile()))
            .start());
  }

  /** Makes the topics that it needs, and others. */
  static void createTopics(String servers, NewTopic... others)
      throws InterruptedException, ExecutionException {
    List<NewTopic> wanted = new ArrayList<>(List.of(others));
    for (Topic topic :
        List.of(
            IngestTopics.ARTICLES_INGESTED,
            IngestTopics.ARTICLES_REJECTED,
            EnrichTopics.ARTICLES_ENRICHED)) {
      wanted.add(new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()));
    }
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin.createTopics(wanted).all().get();
    }
  }

  /**
   * Waits until a topic has so many records.
   *
   * @throws IllegalStateException if the process ends before, or so many minutes are over
   */
  void await(CommittedTopic topic, int records, int mostMinutes) {
    long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(mostMinutes);
    while (topic.poll().size() < records) {
      if (!isAlive() || System.nanoTime() > last) {
        throw new IllegalStateException(
            topic.poll().size() + " records, not " + records + "; alive: " + isAlive());
      }
    }
  }

  /** Where its state is. */
  static Path state(Path data) {
    return data.resolve("state");
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
