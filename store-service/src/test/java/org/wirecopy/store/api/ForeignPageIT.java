package org.wirecopy.store.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.store.postgres.Schema;
import org.wirecopy.testservers.ForeignPage;
import org.wirecopy.testservers.KafkaTestResource;
import org.wirecopy.testservers.PostgresTestResource;
import org.wirecopy.testservers.TokenTestResource;

/** What a page of another origin can do, in a real browser. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokenTestResource.class)
class ForeignPageIT {
  private static final String TAKEDOWNS = "/api/takedowns";

  @Inject Schema schema;

  @BeforeEach
  void prepareTables() {
    schema.migrate();
  }

  @Test
  void aForeignPageInARealBrowserNeitherWritesNorReads() throws Exception {
    Path browser = browser();
    String script =
        """
        const store = 'http://127.0.0.1:%d', told = [];
        const json = '{"uri":"urn:foreign:1","action":"take-down","reason":"none"}';
        for (const type of ['', 'text/plain', 'application/x-www-form-urlencoded'])
          await fetch(store + '/api/takedowns',
            {method: 'POST', mode: 'no-cors', body: new Blob([json], {type})})
            .then(answer => told.push('answered'), () => told.push('not answered'));
        navigator.sendBeacon(store + '/api/takedowns', new Blob([json]));
        await fetch(store + '/api/takedowns',
          {method: 'POST', headers: {'Content-Type': 'application/json'}, body: json})
          .then(answer => told.push('written'), () => told.push('not written'));
        await fetch(store + '/api/takedowns')
          .then(answer => told.push('read'), () => told.push('not read'));
        return told.join(', ');
        """
            .formatted(RestAssured.port);

    for (String host : new String[] {"127.0.0.1", ForeignPage.REBOUND}) {
      assertThat(ForeignPage.run(browser, host, script))
          .isEqualTo("not answered, not answered, not answered, not written, not read");
    }

    assertThat(given().get(TAKEDOWNS).jsonPath().getList("items")).isEmpty();
    // It was no network that kept them away.
    assertThat(given().get("/q/metrics").asString())
        .containsPattern("http_server_requests_seconds_count\\{method=\"POST\".*status=\"403\"");
  }

  @Test
  void aNameThatWasMadeToLeadHereShowsNothing() throws Exception {
    URI rebound =
        URI.create("http://%s:%d/api/takedowns".formatted(ForeignPage.REBOUND, RestAssured.port));
    URI ours = URI.create("http://127.0.0.1:%d/api/takedowns".formatted(RestAssured.port));

    assertThat(ForeignPage.open(browser(), rebound)).contains("421").doesNotContain("items");
    assertThat(ForeignPage.open(browser(), ours)).contains("items");
  }

  private static Path browser() {
    Optional<Path> browser = ForeignPage.browser();
    assumeTrue(browser.isPresent(), "no chromium on the path: nothing is tried in a real browser");
    return browser.orElseThrow();
  }
}
