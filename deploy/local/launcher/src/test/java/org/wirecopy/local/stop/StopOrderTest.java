package org.wirecopy.local.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopOrderTest {
  private final List<String> seen = new ArrayList<>();
  private final StopOrder stops =
      new StopOrder((stage, trouble) -> seen.add(stage + " fails: " + trouble.getMessage()));

  @Test
  void partsStopWithTheStreamWhateverTheOrderOfTheirStart() {
    // Given
    for (Stage stage :
        List.of(Stage.POSTGRES, Stage.KAFKA, Stage.STORE, Stage.ENRICH, Stage.INGEST)) {
      stops.started(stage, () -> seen.add(stage.name()));
    }

    // When
    stops.stop();

    // Then
    assertThat(seen).containsExactly("INGEST", "ENRICH", "STORE", "KAFKA", "POSTGRES");
  }

  @Test
  void aPartThatDoesNotStopDoesNotKeepTheOthersAlive() {
    // Given
    stops.started(
        Stage.INGEST,
        () -> {
          throw new IOException("stuck");
        });
    stops.started(Stage.POSTGRES, () -> seen.add("POSTGRES"));

    // When
    stops.stop();

    // Then
    assertThat(seen).containsExactly("INGEST fails: stuck", "POSTGRES");
  }

  @Test
  void whatIsStartedWhileAllIsStoppingStopsAtOnce() {
    // Given
    stops.stop();

    // When
    stops.started(Stage.KAFKA, () -> seen.add("KAFKA"));

    // Then
    assertThat(stops.isStopping()).isTrue();
    assertThat(seen).containsExactly("KAFKA");
  }

  @Test
  void nothingIsStoppedTwice() {
    // Given
    stops.started(Stage.KAFKA, () -> seen.add("KAFKA"));

    // When
    stops.stop();
    stops.stop();

    // Then
    assertThat(seen).containsExactly("KAFKA");
  }
}
