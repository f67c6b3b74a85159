package org.wirecopy.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Rejection;

@Tag("slow")
class RejectedRecordsTest {
  private final EnrichDriver driver = new EnrichDriver();

  @AfterEach
  void close() {
    driver.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "garbage",
        "null",
        "[]",
        "{}",
        "{\"article\":{\"uri\":\"urn:a\"}}",
        "{\"a\":"
      })
  void whatIsNoArticleIsRejectedWithItsBytes(String value) {
    driver.pipe("urn:a", value.getBytes(UTF_8));

    TestRecord<String, byte[]> out = driver.nextRejectedRecord();

    Rejection rejection = ContractJson.read(out.value(), Rejection.class);
    assertThat(out.key()).isEqualTo("articles.ingested/0/0#").isEqualTo(rejection.key());
    assertThat(out.getRecordTime()).isEqualTo(EnrichDriver.INGESTED);
    assertThat(rejection.stage()).isEqualTo(Rejection.Stage.ENRICH);
    assertThat(rejection.reason()).isEqualTo("undecodable-record");
    assertThat(rejection.message()).contains("IngestedArticle");
    assertThat(rejection.uri()).isEqualTo("urn:a");
    assertThat(rejection.rejectedAt()).isEqualTo(EnrichDriver.NOW);
    assertThat(Base64.getDecoder().decode(rejection.content().base64()))
        .isEqualTo(value.getBytes(UTF_8));
    assertThat(header(out, "ce_type")).isEqualTo("org.wirecopy.article.rejected.v1");
    assertThat(header(out, "ce_ingested")).isEqualTo(EnrichDriver.TOPIC_ID + "/0/0");
    assertThat(driver.isSilent()).isTrue();
  }

  @Test
  void aBadArticleDoesNotStopTheNext() {
    driver.pipe("urn:a", "garbage".getBytes(UTF_8));

    assertThat(driver.send("urn:b", "Text").article().version()).isEqualTo("1");
    assertThat(driver.counts.outcomes).containsExactly("undecodable-record", "enriched");
  }

  @Test
  void whatNoEnricherWroteIntoTheLaneIsRejectedAndTheNextIsRead() {
    driver.pipeIntoLane("urn:a", "garbage".getBytes(UTF_8));

    Rejection rejection = driver.nextRejection();

    assertThat(rejection.reason()).isEqualTo("undecodable-record");
    assertThat(rejection.key()).isEqualTo("wirecopy-enrich-lane-repartition/0/0#");
    assertThat(rejection.uri()).isEqualTo("urn:a");
    assertThat(driver.send("urn:b", "Text").article().version()).isEqualTo("1");
  }

  @Test
  void anOriginThatCanBeReadSaysWhere() {
    String value =
        """
        {"article":{},"origin":{"inbox":"news","path":"a.tar","entry":"b","ingestedAt":\
        "2026-01-01T00:00:00Z"}}\
        """;

    driver.pipe("urn:a", value.getBytes(UTF_8));

    assertThat(driver.nextRejectedRecord().key()).isEqualTo("news/a.tar#b");
  }

  @Test
  void aRecordWithoutAKeyIsRejected() {
    driver.pipe(null, ContractJson.write(article("urn:a", "Text")));

    assertThat(driver.nextRejection().reason()).isEqualTo("record-without-key");
    assertThat(driver.isSilent()).isTrue();
  }

  @Test
  void aTakedownOfNobodyIsRejected() {
    driver.pipe(null, null);

    Rejection rejection = driver.nextRejection();

    assertThat(rejection.reason()).isEqualTo("record-without-key");
    assertThat(rejection.content().reference()).isEqualTo("articles.ingested/0/0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:a\u0000", "urn:\na"})
  void aKeyThatTablesCannotHoldIsRejectedWithAndWithoutValue(String key) {
    String value = new String(ContractJson.write(article("urn:a", "Text")), UTF_8);
    driver.pipe(key, value.replace("urn:a", "urn:a\\u0000").getBytes(UTF_8));
    driver.pipe(key, null);

    assertThat(driver.nextRejection().reason()).isEqualTo("malformed-key");
    assertThat(driver.nextRejection().reason()).isEqualTo("malformed-key");
    assertThat(driver.isSilent()).isTrue();
  }

  @Test
  void aUriThatTablesCannotHoldIsRejected() {
    String value = new String(ContractJson.write(article("urn:a", "Text")), UTF_8);
    driver.pipe("urn:a", value.replace("urn:a", "urn:a\\u0000").getBytes(UTF_8));

    assertThat(driver.nextRejection().reason()).isEqualTo("undecodable-record");
  }

  @Test
  void aKeyThatIsNotTheUriIsRejected() {
    driver.pipe("urn:b", ContractJson.write(article("urn:a", "Text")));

    Rejection rejection = driver.nextRejection();

    assertThat(rejection.reason()).isEqualTo("key-is-not-the-uri");
    assertThat(rejection.key()).isEqualTo("news/a.txt#");
  }

  @Test
  void anArticleThatOutgrowsTheLargestRecordIsRejectedAndLeavesNoTrace() {
    NinjsItem.Body page =
        new NinjsItem.Body(
            "page",
            "text/html",
            null,
            null,
            "x".repeat(8 * 1024 * 1024 - 4_000),
            java.util.Map.of());
    NinjsItem item =
        EnrichDriver.item("urn:a", "Text").toBuilder()
            .bodies(List.of(NinjsItem.Body.mainText("Text"), page))
            .build();
    byte[] value =
        ContractJson.write(new IngestedArticle(item, EnrichDriver.origin("a.txt", null)));

    driver.pipe("urn:a", value);

    Rejection rejection = driver.nextRejection();
    assertThat(rejection.reason()).isEqualTo("too-large");
    assertThat(rejection.content().reference()).isEqualTo("articles.ingested/0/0");
    assertThat(rejection.content().size()).isEqualTo(value.length);
    assertThat(rejection.content().base64()).isNull();
    assertThat(driver.storeSize(StoreNames.VERSIONS)).isZero();
    assertThat(driver.isSilent()).isTrue();
  }

  @Test
  void aStrangersHugeKeyStillGivesARejectionThatFits() {
    driver.pipe("k".repeat(6 * 1024 * 1024), "garbage".getBytes(UTF_8));

    assertThat(driver.nextRejectedRecord().value()).hasSizeLessThan(100_000);
  }

  @Test
  void aFaultOfOursRejectsOneArticleAndGoesOn() {
    driver.pipe("urn:a", ContractJson.write(article("urn:a", EnrichDriver.POISON)));

    TestRecord<String, byte[]> out = driver.nextRejectedRecord();
    assertThat(header(out, "ce_ingested")).isEqualTo(EnrichDriver.TOPIC_ID + "/0/0");
    Rejection rejection = ContractJson.read(out.value(), Rejection.class);

    assertThat(rejection.reason()).isEqualTo("enricher-failed");
    assertThat(rejection.message()).contains("poisoned");
    assertThat(rejection.key()).isEqualTo("news/a.txt#");
    assertThat(driver.send("urn:b", "Text").article().version()).isEqualTo("1");
    assertThat(driver.counts.outcomes).containsExactly("enricher-failed", "enriched");
  }

  private static String header(TestRecord<?, ?> out, String name) {
    return new String(out.headers().lastHeader(name).value(), UTF_8);
  }

  private static IngestedArticle article(String uri, String text) {
    return new IngestedArticle(EnrichDriver.item(uri, text), EnrichDriver.origin("a.txt", null));
  }
}
