package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The deployed shape. Names of stores and of the lane are topics on real clusters: this file
 * changes only together with a way to carry their state over.
 */
class TopologyShapeTest {
  private static final Envelope ENVELOPE = new Envelope(Clock.systemUTC(), new Random(1));

  @Test
  void theShapeIsTheDeployedOne() throws IOException {
    String shape = topology(1).get().describe().toString();

    assertThat(shape.strip()).isEqualTo(frozen().strip());
  }

  @Test
  void noLaneIsRejected() {
    assertThatThrownBy(() -> topology(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static EnrichTopology topology(int lanes) {
    return new EnrichTopology(
        EnrichDriver.scriptedEngines(),
        ENVELOPE,
        new CountsOfTest(),
        lanes,
        Duration.ofDays(30),
        "reprocess");
  }

  private static String frozen() throws IOException {
    try (InputStream file = TopologyShapeTest.class.getResourceAsStream("topology.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
