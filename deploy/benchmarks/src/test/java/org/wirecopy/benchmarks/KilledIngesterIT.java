package org.wirecopy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("own-servers")
class KilledIngesterIT {
  private static final Path SERVICE =
      Path.of("../../ingest-service/target/quarkus-app/quarkus-run.jar");

  @Test
  void killsAtRandomMomentsNeitherLoseNorDoubleAnything() throws Exception {
    assertThat(Files.exists(SERVICE)).as("the ingest service has been built").isTrue();

    ExactlyOnceCheck verdict = KilledIngester.run(SERVICE, 300, 5, 1);

    assertThat(verdict.faults()).isEmpty();
    assertThat(verdict.files()).isEqualTo(300);
    assertThat(verdict.articles()).isGreaterThan(300);
  }
}
