package org.wirecopy.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.testservers.PackagedService;
import org.wirecopy.testservers.RequestCheck;
import org.wirecopy.testservers.TokenTestResource;
import org.wirecopy.testservers.WrongRequests;

/** At a store whose Postgres and Kafka are away, so that nothing but the request is judged. */
class WrongRequestsIT {
  private static final String TAKEDOWNS = "/api/takedowns";

  @TempDir Path folder;

  @Test
  void everyKindOfWrongRequestIsAnsweredByAProblemAndAGoodOneIsAnsweredAfterwards()
      throws Exception {
    Map<String, String> settings =
        Map.of(
            "WIRECOPY_HTTP_TOKEN_FILE", TokenTestResource.writeTo(folder).toString(),
            "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none",
            "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
    try (PackagedService store = PackagedService.start(folder, settings)) {
      int port = store.port();

      assertThat(
              RequestCheck.faults(
                  port,
                  Stream.concat(
                      WrongRequests.all(port, "/q/openapi", TAKEDOWNS),
                      WrongRequests.ofBodies(port, TAKEDOWNS))))
          .isEmpty();

      assertThat(store.status("/q/openapi")).isEqualTo(200);
      assertThat(store.log())
          .contains("org.wirecopy.audit")
          .doesNotContain(TokenTestResource.TOKEN);
    }
  }
}
