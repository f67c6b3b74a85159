package org.wirecopy.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.testservers.PackagedService;
import org.wirecopy.testservers.RequestCheck;
import org.wirecopy.testservers.TestKafka;
import org.wirecopy.testservers.TokenTestResource;
import org.wirecopy.testservers.WrongRequests;

class WrongRequestsIT {
  @TempDir Path folder;
  @TempDir Path inbox;

  @Test
  void everyKindOfWrongRequestIsAnsweredByAProblemAndAGoodOneIsAnsweredAfterwards()
      throws Exception {
    try (TestKafka kafka = TestKafka.start();
        PackagedService ingest = PackagedService.start(folder, settings(kafka))) {
      int port = ingest.port();

      assertThat(
              RequestCheck.faults(
                  port, WrongRequests.all(port, "/api/intake", "/api/retry?path=none.txt")))
          .isEmpty();

      assertThat(ingest.status("/api/intake")).isEqualTo(200);
      assertThat(ingest.log()).doesNotContain(TokenTestResource.TOKEN);
    }
  }

  private Map<String, String> settings(TestKafka kafka) throws Exception {
    return Map.of(
        "WIRECOPY_HTTP_TOKEN_FILE", TokenTestResource.writeTo(folder).toString(),
        "WIRECOPY_INGEST_FOLDER", inbox.toString(),
        "WIRECOPY_TOPICS_CREATE", "true",
        "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
  }
}
