package org.wirecopy.store.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.Receipts;

class ArrivalReaderTest {
  private static final String URI = "https://example.org/a";

  private final Deliveries deliveries = new Deliveries();

  @Test
  void anArticleKeepsItsRecordCharacterForCharacter() {
    String json = sample().replace("\"title\"", "\"rating\":1.10,\"note\":\"\\u00e9\",\"title\"");

    Arrival arrival = deliveries.enriched(URI, json);

    assertThat(arrival).isInstanceOf(Arrival.Article.class);
    Arrival.Article article = (Arrival.Article) arrival;
    assertThat(article.json()).isEqualTo(json);
    assertThat(article.id()).isEqualTo(ArticleUri.id(URI));
    assertThat(article.version()).isEqualTo(1);
  }

  @Test
  void theSameEnrichmentHasTheSameDigestWhateverStandsBesideIt() {
    Arrival.Article one = article(ArticleSample.of(URI));
    Arrival.Article moved = article(ArticleSample.of(URI).path("elsewhere.txt"));
    Arrival.Article other = article(ArticleSample.of(URI).engine("engine/2"));

    assertThat(moved.enrichmentSha256()).isEqualTo(one.enrichmentSha256());
    assertThat(other.enrichmentSha256()).isNotEqualTo(one.enrichmentSha256());
  }

  @Test
  void theDigestIsThatOfTheEnrichmentAsItStandsInTheRecord() {
    String json = sample().replace("\"title\"", "\"note\":{\"enrichment\":\"é\"},\"title\"");
    String enrichment = json.substring(json.indexOf("{\"language\""), json.lastIndexOf('}'));

    Arrival.Article article = (Arrival.Article) deliveries.enriched(URI, json);

    assertThat(article.enrichmentSha256()).isEqualTo(Sha256.hex(enrichment));
  }

  @Test
  void aRecordWithoutValueIsATakedown() {
    Arrival arrival = deliveries.takedown(URI);

    assertThat(arrival)
        .asInstanceOf(InstanceOfAssertFactories.type(Arrival.Takedown.class))
        .extracting(Arrival.Takedown::id)
        .isEqualTo(ArticleUri.id(URI));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"urn:a\u0000b", "urn:\nb"})
  void aTakedownWhoseKeyIsNoUriIsRejected(String key) {
    assertThat(rejection(deliveries.takedown(key)).reason()).isEqualTo("undecodable-record");
  }

  @Test
  void aLinkToWhatPostgresCannotHoldIsRejectedBeforePostgresDoes() {
    String json = sample().replace("\"family\":\"", "\"family\":\"\\u0000");

    assertThat(rejection(deliveries.enriched(URI, json)).message()).contains("family");
  }

  @Test
  void aRejectedArticleRemembersThatItMayNotHaveBeenShown() {
    String json =
        new String(ArticleSample.of(URI).pubStatus("withheld").json(), StandardCharsets.UTF_8);

    assertThat(deliveries.enriched("urn:other", json))
        .asInstanceOf(InstanceOfAssertFactories.type(Arrival.Unreadable.class))
        .extracting(Arrival.Unreadable::hasMarks)
        .isEqualTo(true);
  }

  @Test
  void charactersThatNoReaderCanTakeAreGoneWhereverTheyStand() {
    String json =
        sample()
            .replaceFirst(
                "\\{",
                "{\"\\\\u0000x\": [\"\\\\ud800\", \"\\\\\\\\u0000 \\\\ud83d\\\\ude00\", 1.10], ");

    assertThat(((Arrival.Article) deliveries.enriched(URI, json)).json())
        .startsWith("{\"x\":[\"\",\"\\\\u0000 \ud83d\ude00\",1.10],")
        .hasSameSizeAs(sample() + "\"x\":[\"\",\"\\\\u0000 \ud83d\ude00\",1.10],");
  }

  @Test
  void pairsOfSurrogatesThatAreWrittenAsEscapesStayAsTheyAre() {
    String json = sample().replaceFirst("\\{", "{\"x\": \"\\\\ud83d\\\\ude00\", ");

    assertThat(((Arrival.Article) deliveries.enriched(URI, json)).json()).isEqualTo(json);
  }

  @Test
  void whatTheStoreSaysOfAKeyThatPostgresCannotHoldIsStorable() {
    assertThat(rejection(deliveries.takedown("urn:a\u0000b")).uri()).isEqualTo("urn:ab");
  }

  @Test
  void aRequestIsReadAndOneWithoutValueSaysNothing() {
    Takedown request = new Takedown(URI, Takedown.Action.TAKE_DOWN, "libel", Deliveries.NOW);

    assertThat(deliveries.request(request))
        .asInstanceOf(InstanceOfAssertFactories.type(Arrival.Request.class))
        .extracting(Arrival.Request::id, Arrival.Request::takedown)
        .containsExactly(ArticleUri.id(URI), request);
    assertThat(deliveries.request(URI, null)).isInstanceOf(Arrival.Nothing.class);
    assertThat(deliveries.request(URI, new byte[] {'{'})).isInstanceOf(Arrival.Unreadable.class);
  }

  @Test
  void brokenJsonIsRejectedWithItsBytesAndPlace() {
    Arrival arrival = deliveries.enriched(URI, "{\"article\":");

    StoreRejection rejection = rejection(arrival);
    assertThat(rejection.reason()).isEqualTo("undecodable-record");
    assertThat(rejection.message()).contains("line 1");
    assertThat(rejection.uri()).isEqualTo(URI);
    assertThat(rejection.inbox()).isEqualTo("articles.enriched");
    assertThat(rejection.path()).isEqualTo("0/0");
    assertThat(rejection.rejectedAt()).isEqualTo(Deliveries.NOW);
    assertThat(Base64.getDecoder().decode(rejection.content().base64()))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"article\":");
  }

  @Test
  void bytesThatAreNoUtf8AreRejectedAndNeverMended() {
    byte[] json = sample().replace("Haftar", "#aftar").getBytes(StandardCharsets.UTF_8);
    json[sample().indexOf("Haftar")] = (byte) 0xff;

    assertThat(rejection(deliveries.enriched(URI, json)).message()).contains("UTF-8");
  }

  @Test
  void aVersionThatIsNoNumberIsRejected() {
    String json = sample().replace("\"version\":\"1\"", "\"version\":\"first\"");

    assertThat(rejection(deliveries.enriched(URI, json)).message()).contains("article.version");
  }

  @Test
  void aKeyThatIsNotTheArticlesUriIsRejectedSinceOrderWouldNotHold() {
    Arrival arrival = deliveries.enriched("https://example.org/other", sample());

    assertThat(rejection(arrival).reason()).isEqualTo("key-differs");
  }

  @Test
  void bytesTooManyToCarryAreReferredTo() {
    String json = "{\"padding\":\"" + "x".repeat(1024 * 1024) + "\"}";

    StoreRejection rejection = rejection(deliveries.enriched(URI, json));

    assertThat(rejection.content().base64()).isNull();
    assertThat(rejection.content().reference()).isEqualTo("articles.enriched/0/0");
    assertThat(rejection.content().size()).isEqualTo(json.length());
  }

  @Test
  void receiptsAndRejectionsAreReadAsTheirTopicSays() {
    FileReceipt receipt = Receipts.of("a.txt", FileReceipt.State.DONE, FileCounts.NONE);
    Rejection rejected = Receipts.rejection("b.txt", Rejection.Stage.ENRICH, "too-long");

    assertThat(deliveries.receipt(receipt)).isInstanceOf(Arrival.Receipt.class);
    assertThat(deliveries.rejection(rejected)).isInstanceOf(Arrival.Rejected.class);
    assertThat(deliveries.receipt("news/a.txt", null)).isInstanceOf(Arrival.Nothing.class);
    assertThat(deliveries.rejection("news/a.txt#", null)).isInstanceOf(Arrival.Unreadable.class);
  }

  private Arrival.Article article(ArticleSample sample) {
    return (Arrival.Article) deliveries.article(sample);
  }

  private static String sample() {
    return new String(ArticleSample.of(URI).json(), StandardCharsets.UTF_8);
  }

  private static StoreRejection rejection(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Unreadable.class);
    return ((Arrival.Unreadable) arrival).rejection();
  }
}
