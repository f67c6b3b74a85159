package org.wirecopy.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.wirecopy.benchmarks.Trees;
import org.wirecopy.benchmarks.faults.Fault.Seen;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.IngestTopics;

/** Topics that are not what they were. */
final class TopicFaults {
  private static final String BLOCKED = " is blocked: ";
  private static final long SECONDS_AFTER_COPY = 8;

  private TopicFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
                "topic-deleted",
                "`articles.enriched` is deleted under the running services",
                "`accept` to the store, `read-again` to the enricher",
                TopicFaults::topicDeleted)
            .withReadingAgain(),
        new Fault(
                "log-deleted",
                "the log of one partition of `articles.ingested` is deleted on the disk",
                "`accept` to the enricher, `read-again` to ingest; what the sums lack is written off",
                TopicFaults::logDeleted)
            .withReadingAgain()
            .withWriteOff(),
        new Fault(
                "kafka-older",
                "the Kafka folder is put back from a copy taken earlier",
                "`read-again` to the store, `accept` to the enricher",
                TopicFaults::older)
            .withReadingAgain());
  }

  private static Seen topicDeleted(Ground ground) throws Exception {
    try (Admin admin = ground.clients().admin()) {
      admin.deleteTopics(List.of(EnrichTopics.ARTICLES_ENRICHED.name())).all().get();
    }
    Seen seen =
        ground.until(
            "enrich and store are blocked",
            () ->
                ground.clients().isBlocked(ground.http() + 2)
                    && ground.clients().isBlocked(ground.http()));
    ground.clients().decide("accept", "read-again", "read-again");
    return seen;
  }

  private static Seen logDeleted(Ground ground) throws Exception {
    ground.stop();
    Trees.delete(ground.data("kafka").resolve(IngestTopics.ARTICLES_INGESTED.name() + "-3"));
    Seen seen = ground.startUntil(BLOCKED);
    ground.until("ingest is blocked", () -> ground.clients().isBlocked(ground.http() + 1));
    ground.clients().decide("accept", "accept", "read-again");
    return new Seen(said(ground), seen.afterSeconds());
  }

  private static Seen older(Ground ground) throws Exception {
    ground.stop();
    Path folder = ground.data("kafka");
    Path copy = ground.outside().resolve("kafka-copy");
    Commands.run("cp", "-a", folder.toString(), copy.toString());
    ground.start();
    TimeUnit.SECONDS.sleep(SECONDS_AFTER_COPY);
    ground.stop();
    Trees.delete(folder);
    Commands.run("mv", copy.toString(), folder.toString());
    Seen seen = ground.startUntil(BLOCKED);
    TimeUnit.SECONDS.sleep(SECONDS_AFTER_COPY);
    ground.clients().decide("read-again", "accept", "read-again");
    return new Seen(said(ground), seen.afterSeconds());
  }

  private static String said(Ground ground) throws IOException {
    return ground
        .run()
        .text()
        .lines()
        .filter(line -> line.contains(BLOCKED))
        .map(line -> "`" + line + "`")
        .findFirst()
        .orElse("");
  }
}
