package org.wirecopy.store.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ReadingHealthTest {
  private final ReadingState standing = new ReadingState();
  private final ReadingHealth health = new ReadingHealth(standing);

  @Test
  void itReadsOnceItHasItsPartitionsAndKafkaAnswers() {
    standing.joined();
    standing.connected(true);

    assertThat(health.isReading().call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void topicsThatAreMissingKeepItFromReadingAndAreNamed() {
    standing.missing(List.of("ingest.files"));

    HealthCheckResponse answer = health.isReading().call();

    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(answer.getData().orElseThrow()).containsEntry("missing", "ingest.files");
  }

  @Test
  void anOutageIsToldAndLeavesItAlive() {
    standing.joined();
    standing.connected(true);

    standing.left("Postgres does not answer");

    assertThat(health.isReading().call().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.isReading().call().getData().orElseThrow())
        .containsEntry("trouble", "Postgres does not answer");
    assertThat(health.reads().call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void onlyTheEndOfTheReadingMakesItDead() {
    standing.dead();

    assertThat(health.reads().call().getStatus()).isEqualTo(Status.DOWN);
  }
}
