package org.wirecopy.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Topic;
import org.wirecopy.ingest.intake.Chunk;
import org.wirecopy.ingest.intake.IntakeStoppedException;
import org.wirecopy.ingest.intake.Publication;

class MeteredPublisherTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void whatWasCommittedIsCountedWithItsReasons() {
    MeteredPublisher publisher = new MeteredPublisher(chunk -> {}, meters);

    publisher.publish(chunk());

    assertThat(rejections("too-large")).isEqualTo(2);
    assertThat(meters.get("wirecopy.ingest.transaction.records").summary().totalAmount())
        .isEqualTo(3);
    assertThat(meters.get("wirecopy.ingest.transaction").timer().count()).isEqualTo(1);
  }

  @Test
  void whatWasNotCommittedIsNotCounted() {
    MeteredPublisher publisher =
        new MeteredPublisher(
            chunk -> {
              throw new IntakeStoppedException("shut down");
            },
            meters);

    assertThatThrownBy(() -> publisher.publish(chunk())).isInstanceOf(IntakeStoppedException.class);

    assertThat(meters.find("wirecopy.ingest.rejections").counters()).isEmpty();
    assertThat(meters.get("wirecopy.ingest.transaction.records").summary().count()).isZero();
  }

  private double rejections(String reason) {
    return meters.get("wirecopy.ingest.rejections").tag("reason", reason).counter().count();
  }

  private static Chunk chunk() {
    return new Chunk(
        List.of(
            publication(IngestTopics.ARTICLES_INGESTED, null),
            publication(IngestTopics.ARTICLES_REJECTED, "too-large"),
            publication(IngestTopics.ARTICLES_REJECTED, "too-large")),
        List.of());
  }

  private static Publication publication(Topic topic, String rejection) {
    return new Publication(
        topic, "urn:a", new byte[0], NOW, new Publication.Found("a.txt", NOW, rejection));
  }
}
