package org.wirecopy.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.testservers.HalfOpenConnections;
import org.wirecopy.testservers.PackagedService;
import org.wirecopy.testservers.RequestCheck;
import org.wirecopy.testservers.TokenTestResource;
import org.wirecopy.testservers.WrongRequests;

class WrongRequestsIT {
  @TempDir Path folder;

  @Test
  void everyKindOfWrongRequestIsAnsweredByAProblemAndAGoodOneIsAnsweredAfterwards()
      throws Exception {
    try (PackagedService enrich = PackagedService.start(folder, settings())) {
      int port = enrich.port();

      assertThat(RequestCheck.faults(port, WrongRequests.all(port, "/api/topics", "/api/topics")))
          .isEmpty();

      assertThat(enrich.status("/q/metrics")).isEqualTo(200);
      assertThat(enrich.log()).doesNotContain(TokenTestResource.TOKEN);
    }
  }

  @Test
  void threeThousandConnectionsThatNeverSendAWholeRequestAreClosedAndItAnswersAfterwards()
      throws Exception {
    try (PackagedService enrich = PackagedService.start(folder, settings());
        HalfOpenConnections slow = new HalfOpenConnections(enrich.port(), 3_000)) {
      await()
          .pollInterval(Duration.ofMillis(500))
          .atMost(Duration.ofSeconds(40))
          .until(() -> slow.sendOneByteEach() == 0);

      assertThat(enrich.status("/q/health/live")).isEqualTo(200);
    }
  }

  private Map<String, String> settings() throws Exception {
    return Map.of(
        "WIRECOPY_HTTP_TOKEN_FILE", TokenTestResource.writeTo(folder).toString(),
        "WIRECOPY_ENRICH_STATE_DIR", folder.resolve("state").toString(),
        "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
  }
}
