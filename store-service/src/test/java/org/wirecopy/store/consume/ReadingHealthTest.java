package org.wirecopy.store.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ReadingHealthTest {
  private final Standing standing = new Standing();
  private final ReadingHealth health = new ReadingHealth(standing);

  @Test
  void itIsReadyOnceItHasItsPartitionsAndKafkaAnswers() {
    standing.joined();
    standing.connected(true);

    assertThat(health.isReady().call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void topicsThatAreMissingKeepItFromBeingReadyAndAreNamed() {
    standing.missing(List.of("ingest.files"));

    HealthCheckResponse answer = health.isReady().call();

    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(answer.getData().orElseThrow()).containsEntry("missing", "ingest.files");
  }

  @Test
  void anOutageMakesItNotReadyAndLeavesItAlive() {
    standing.joined();
    standing.connected(true);

    standing.left("Postgres does not answer");

    assertThat(health.isReady().call().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.isReady().call().getData().orElseThrow())
        .containsEntry("trouble", "Postgres does not answer");
    assertThat(health.reads().call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void onlyTheEndOfTheReadingMakesItDead() {
    standing.dead();

    assertThat(health.reads().call().getStatus()).isEqualTo(Status.DOWN);
  }
}
