package org.wirecopy.store.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.Receipts;

class ArrivalReaderTest {
  private static final String URI = "https://example.org/a";

  private final Deliveries deliveries = new Deliveries();

  @Test
  void anArticleKeepsItsRecordCharacterForCharacter() {
    String json = sample().replace("\"title\"", "\"rating\":1.10,\"note\":\"\\u0000\",\"title\"");

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
  void aRecordWithoutValueIsATakedown() {
    Arrival arrival = deliveries.takedown(URI);

    assertThat(arrival)
        .asInstanceOf(InstanceOfAssertFactories.type(Arrival.Takedown.class))
        .extracting(Arrival.Takedown::id)
        .isEqualTo(ArticleUri.id(URI));
  }

  @Test
  void aWishIsReadAndOneWithoutValueSaysNothing() {
    Takedown wish = new Takedown(URI, Takedown.Action.TAKE_DOWN, "libel", Deliveries.NOW);

    assertThat(deliveries.wish(wish))
        .asInstanceOf(InstanceOfAssertFactories.type(Arrival.Wish.class))
        .extracting(Arrival.Wish::id, Arrival.Wish::takedown)
        .containsExactly(ArticleUri.id(URI), wish);
    assertThat(deliveries.wish(URI, null)).isInstanceOf(Arrival.Nothing.class);
    assertThat(deliveries.wish(URI, new byte[] {'{'})).isInstanceOf(Arrival.Unreadable.class);
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
    Rejection refused = Receipts.rejection("b.txt", Rejection.Stage.ENRICH, "too-long");

    assertThat(deliveries.receipt(receipt)).isInstanceOf(Arrival.Receipt.class);
    assertThat(deliveries.rejection(refused)).isInstanceOf(Arrival.Refused.class);
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
