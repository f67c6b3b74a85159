package org.wirecopy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {
  private final Ports ports = new Ports(8080, 9092, 5432);

  @Test
  void ingestAndEnrichTakeThePortsAfterTheStores() {
    assertThat(ports.store()).isEqualTo(8080);
    assertThat(ports.ingest()).isEqualTo(8081);
    assertThat(ports.enrich()).isEqualTo(8082);
  }

  @Test
  void freePortsAreFine() {
    assertThatCode(() -> ports.requireFree(port -> true)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "8080, --http-port",
    "8081, --http-port",
    "8082, --http-port",
    "9092, --kafka-port",
    "5432, --postgres-port"
  })
  void aPortInUseIsAnErrorThatNamesTheOption(int taken, String option) {
    assertThatThrownBy(() -> ports.requireFree(port -> port != taken))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("port " + taken)
        .hasMessageContaining("in use")
        .hasMessageEndingWith("choose another with " + option);
  }

  @Test
  void aPortThatIsAskedForTwiceIsAnErrorThatNamesBothOptions() {
    assertThatThrownBy(() -> new Ports(8080, 8081, 5432).requireFree(port -> true))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("--http-port")
        .hasMessageContaining("--kafka-port");
  }

  @Test
  void aPortThatDoesNotExistIsAnErrorThatNamesTheOption() {
    assertThatThrownBy(() -> new Ports(65_534, 9092, 5432))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("--http-port");
    assertThatThrownBy(() -> new Ports(8080, 0, 5432))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("--kafka-port");
  }
}
