package org.wirecopy.local.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServicesTest {
  private static final String INTAKE =
      """
      {"inbox":"news","folder":"/in","firstScanDone":true,"idle":false,
       "files":{"known":3,"waiting":1,"done":2,"failed":0},
       "counts":{"found":9,"published":7,"rejected":1,"skipped":1,"blocked":0}}
      """;
  private static final String BALANCE =
      """
      {"files":{"reading":0,"done":2,"failed":0},
       "entries":{"found":9,"published":7,"rejected":1,"skipped":1,"blocked":0},
       "articles":{"new":5,"newVersion":0,"unchanged":0,"superseded":0,
                   "rejectedByEnrich":1,"rejectedByStore":0},
       "takenDown":0,"rejections":2,"rejectedByIngest":1,"stored":5,"inFlight":1,
       "balanced":false,"something":"newer than this launcher"}
      """;

  private FakeService ingest;
  private FakeService enrich;
  private FakeService store;
  private Services services;

  @BeforeEach
  void start() throws IOException {
    ingest = new FakeService();
    enrich = new FakeService();
    store = new FakeService();
    services = new Services(ingest.client(), enrich.client(), store.client());
  }

  @AfterEach
  void stop() {
    ingest.close();
    enrich.close();
    store.close();
  }

  @Test
  void aSnapshotIsWhatAllThreeSay() throws Exception {
    // Given
    ingest.answer("/api/intake", INTAKE);
    store.answer("/api/balance", BALANCE);
    enrich.answer(
        "/q/metrics",
        """
        # TYPE wirecopy_enrich_articles_total counter
        wirecopy_enrich_articles_total{outcome="enriched"} 5.0 # {trace_id="0a"} 1.0 1795339837.9
        wirecopy_enrich_articles_total{outcome="rejected"} 1.0
        wirecopy_enrich_articles_total_other 40.0
        """);

    // When
    Snapshot now = services.snapshot();

    // Then
    assertThat(now.intake().idle()).isFalse();
    assertThat(now.intake().counts()).isEqualTo(new Counts(9, 7, 1, 1, 0));
    assertThat(now.balance().articles().added()).isEqualTo(5);
    assertThat(now.balance().inFlight()).isEqualTo(1);
    assertThat(now.enriched()).isEqualTo(6);
  }

  @Test
  void whoIsWaitedForSaysWhyUnlessTheReasonIsToldAlready() throws Exception {
    enrich.answer("/q/health/ready", "{\"checks\":[{\"data\":{\"trouble\":\"no topics\"}}]}");

    String troubles = services.troubles(List.of("enrich", "store (blocked: it was replaced)"));

    assertThat(troubles).isEqualTo("; enrich: no topics");
  }

  @Test
  void anEnricherThatDoesNotAnswerIsNoHindrance() throws Exception {
    // Given
    ingest.answer("/api/intake", INTAKE);
    store.answer("/api/balance", BALANCE);

    // When, then
    assertThat(services.snapshot().enriched()).isZero();
  }

  @Test
  void aStoreThatDoesNotAnswerIsAnErrorThatNamesTheQuestion() {
    ingest.answer("/api/intake", INTAKE);

    assertThatThrownBy(services::snapshot)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/api/balance answered 503");
  }

  @Test
  void theReceiptsOfAnInboxAreThoseOfItsName() throws Exception {
    // Given
    String entries =
        "\"entries\":{\"found\":%d,\"published\":%d,\"rejected\":0,\"skipped\":0,\"blocked\":0}";
    store.answer(
        "/api/inboxes",
        "{\"items\":[{\"name\":\"a\",%s},{\"name\":\"a b\",%s}]}"
            .formatted(entries.formatted(1, 1), entries.formatted(3, 2)));

    // When, then
    assertThat(services.receiptsOf("a b")).isEqualTo(new Counts(3, 2, 0, 0, 0));
    assertThat(services.receiptsOf("none yet")).isEqualTo(Counts.NONE);
  }

  @Test
  void servicesThatAreNotReadyAreNamed() throws Exception {
    // Given
    store.answer("/q/health/ready", "{\"status\":\"UP\"}");

    // When, then
    assertThat(services.notReady()).containsExactly("enrich", "ingest");
  }

  @Test
  void whatKeepsAServiceFromBeingReadyIsTold() throws Exception {
    // Given
    store.answer(
        "/q/health/ready",
        """
        {"status":"DOWN","checks":[{"name":"topics","status":"DOWN",
         "data":{"kafka":"connected","trouble":"articles.enriched is another topic"}}]}
        """);

    // When, then
    assertThat(services.troubles(List.of("store", "enrich")))
        .isEqualTo("; store: articles.enriched is another topic");
  }

  @Test
  void aRejectionSaysWhereItLies() throws Exception {
    // Given
    store.answer(
        "/api/rejections?limit=2",
        """
        {"items":[{"inbox":"news","path":"a.zip","entry":"b/1","stage":"ingest",
                   "reason":"malformed-json","message":"line 1"},
                  {"inbox":"news","path":"c.txt","stage":"store","reason":"x","message":"y"}]}
        """);

    // When, then
    assertThat(services.rejections(2))
        .extracting(Rejection::place)
        .containsExactly("news/a.zip#b/1", "news/c.txt");
  }
}
