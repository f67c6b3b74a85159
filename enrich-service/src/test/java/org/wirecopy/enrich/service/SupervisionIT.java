package org.wirecopy.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.enrich.topology.SeenRecords;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.testservers.KafkaFolder;
import org.wirecopy.topics.PendingDecision;

/** When reading begins. */
@Tag("own-servers")
class SupervisionIT {
  private static final String GROUP = "wirecopy-enrich";

  @TempDir Path folder;

  @Test
  void aStartThatFailsIsTriedAgain() throws Exception {
    try (KafkaFolder kafka = new KafkaFolder(folder)) {
      try (Topics topics = new Topics(kafka.bootstrapServers())) {
        topics.create(IngestTopics.ARTICLES_INGESTED);
      }
      Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
      try (TopicGuard guard = new TopicGuard(settings, GROUP, folder, new SeenRecords())) {
        assertThat(startsUntilOneSucceeds(guard)).isEqualTo(3);
      }
    }
  }

  private int startsUntilOneSucceeds(TopicGuard guard) throws Exception {
    Semaphore look = new Semaphore(0);
    AtomicInteger starts = new AtomicInteger();
    CompletableFuture<Void> started = new CompletableFuture<>();
    Supervision supervision =
        new Supervision(guard, new PendingDecision(), new GoingOn(folder, GROUP), List::of, look);
    Thread supervising =
        new Thread(
            () -> {
              try {
                supervision.run(
                    () -> {
                      if (starts.incrementAndGet() < 3) {
                        look.release();
                        throw new KafkaException("the certificate is half written");
                      }
                      started.complete(null);
                    },
                    () -> {});
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    supervising.start();
    try {
      started.get(1, TimeUnit.MINUTES);
      return starts.get();
    } finally {
      supervising.interrupt();
      supervising.join();
    }
  }
}
