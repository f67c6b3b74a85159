package org.wirecopy.ingest.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.wirecopy.testservers.ForeignPage;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.TokenTestResource;

/** What a page of another origin can do, in a real browser. */
@QuarkusTest
@TestProfile(ForeignPageIT.Alone.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(IngestServiceIT.Folder.class)
@QuarkusTestResource(TokenTestResource.class)
class ForeignPageIT {
  /** A service and a folder of its own, since it counts files. */
  public static final class Alone implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("wirecopy.ingest.inbox", "foreign-page");
    }
  }

  @ConfigProperty(name = "wirecopy.ingest.folder")
  Path folder;

  @Test
  void aForeignPageInARealBrowserHasNothingReadAgain() throws Exception {
    Optional<Path> browser = ForeignPage.browser();
    assumeTrue(browser.isPresent(), "no chromium on the path: nothing is tried in a real browser");
    Files.write(folder.resolve("bad-for-a-page.txt"), new byte[] {(byte) 0xFF});
    await().atMost(Duration.ofSeconds(90)).until(() -> found() == 1);

    String told =
        ForeignPage.run(
            browser.get(),
            "127.0.0.1",
            """
            await fetch('http://127.0.0.1:%d/api/retry', {method: 'POST', mode: 'no-cors'})
              .catch(() => 'not answered');
            return await fetch('http://127.0.0.1:%d/api/intake')
              .then(answer => 'read', () => 'not read');
            """
                .formatted(RestAssured.port, RestAssured.port));

    assertThat(told).isEqualTo("not read");
    assertThat(found()).isEqualTo(1);
  }

  private static int found() {
    return given().get("/api/intake").jsonPath().getInt("counts.found");
  }
}
