package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.NinjsItem;

@Tag("slow")
class EnrichTopologyTest {
  private final EnrichDriver driver = new EnrichDriver();

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void anArticleComesOutEnriched() {
    EnrichedArticle article = driver.send("urn:a", "All roads lead to Rome");

    assertThat(article.article().version()).isEqualTo("1");
    assertThat(article.origin()).isEqualTo(EnrichDriver.origin("a.txt", null));
    assertThat(article.enrichment().language().tag()).isEqualTo("en");
    assertThat(article.enrichment().entities().items())
        .extracting(e -> e.name())
        .containsExactly("Rome");
    assertThat(article.enrichment().dedupe().exactKey()).startsWith("sha256:");
    assertThat(article.enrichment().dedupe().sketch()).isNotNull();
    assertThat(article.enrichment().dedupe().family()).isEqualTo("urn:a");
    assertThat(driver.isSilent()).isTrue();
    assertThat(driver.counts.outcomes).containsExactly("enriched");
  }

  @Test
  void headersAreThoseOfTheEnrichersOwnEvent() {
    byte[] value =
        ContractJson.write(
            new IngestedArticle(
                EnrichDriver.item("urn:a", "Text"), EnrichDriver.origin("a.txt", null)));
    driver.pipe("urn:a", value);

    TestRecord<String, byte[]> out = driver.nextEnrichedRecord();

    assertThat(out.key()).isEqualTo("urn:a");
    assertThat(out.getRecordTime()).isEqualTo(EnrichDriver.INGESTED);
    Map<String, String> headers = headers(out);
    assertThat(headers)
        .containsEntry("ce_type", "org.wirecopy.article.enriched.v1")
        .containsEntry("ce_source", "/wirecopy/enrich")
        .containsEntry("ce_subject", "urn:a")
        .containsEntry("ce_time", EnrichDriver.NOW.toString())
        .containsEntry("ce_dataschema", "urn:wirecopy:schema:article-enriched:1")
        .containsEntry("content-type", "application/json")
        .containsEntry("ce_ingested", EnrichDriver.TOPIC_ID + "/0/0");
    assertThat(headers).containsEntry("traceparent", EnrichDriver.TRACE);
  }

  @Test
  void anArticleThatIsReadAgainNamesTheRecordThatItWasReadFrom() {
    driver.send("urn:a", "Text");
    byte[] again =
        ContractJson.write(
            new IngestedArticle(
                EnrichDriver.item("urn:a", "Text"), EnrichDriver.origin("b", null)));
    driver.pipe("urn:a", again);

    assertThat(headers(driver.nextEnrichedRecord()))
        .containsEntry("ce_ingested", EnrichDriver.TOPIC_ID + "/0/1");
  }

  @Test
  void anotherLanguageHasNoEntities() {
    EnrichedArticle article = driver.send("urn:a", "Ein deutscher Text über Rome");

    assertThat(article.enrichment().entities()).isEqualTo(Entities.unsupportedLanguage());
  }

  @Test
  void theSameArticleAgainChangesNothing() {
    EnrichedArticle first = driver.send("urn:a", "Text");

    EnrichedArticle again = driver.send("urn:a", "Text");

    assertThat(again).isEqualTo(first);
    assertThat(driver.isSilent()).isTrue();
  }

  @Test
  void versionsAreCountedForEachArticle() {
    driver.send("urn:a", "Text");

    assertThat(driver.send("urn:a", "Text, corrected").article().version()).isEqualTo("2");
    assertThat(driver.send("urn:b", "Another").article().version()).isEqualTo("1");
  }

  @Test
  void whereItCameFromIsNoNewVersion() {
    driver.send(article("urn:a", "Text", "a.txt", "1"));

    EnrichedArticle moved = driver.send(article("urn:a", "Text", "moved/a.txt", "2"));

    assertThat(moved.article().version()).isEqualTo("1");
    assertThat(moved.origin().path()).isEqualTo("moved/a.txt");
  }

  @Test
  void anOlderVersionIsPublishedAsSuperseded() {
    driver.send(article("urn:a", "Newer text", "a.txt", "2"));

    EnrichedArticle older = driver.send(article("urn:a", "Older text", "a.txt", "1"));

    assertThat(older.versionNumber()).isZero();
  }

  @Test
  void anOlderVersionIsNobodysOriginal() {
    driver.send(article("urn:a", "Newer text", "a.txt", "2"));
    driver.send(article("urn:a", "Older text", "a.txt", "1"));

    assertThat(dedupe("urn:b", "Older text").duplicates()).isEmpty();
    assertThat(dedupe("urn:c", "Newer text").duplicates())
        .extracting(Dedupe.Duplicate::uri)
        .containsExactly("urn:a");
  }

  @Test
  void aDuplicateNamesAllEarlierArticlesWithItsText() {
    driver.send("urn:a", "We want peace, she said.");
    driver.send("urn:b", "“We want peace”, she said");

    Dedupe dedupe = dedupe("urn:c", "WE WANT PEACE she said");

    assertThat(dedupe.family()).isEqualTo("urn:a");
    assertThat(dedupe.duplicates())
        .containsExactly(
            new Dedupe.Duplicate("urn:a", Dedupe.Relation.EXACT, 1.0, 1.0),
            new Dedupe.Duplicate("urn:b", Dedupe.Relation.EXACT, 1.0, 1.0));
  }

  @Test
  void theOriginalAgainDoesNotNameItsDuplicates() {
    driver.send("urn:a", "Text");
    driver.send("urn:b", "Text");

    assertThat(dedupe("urn:a", "Text").duplicates()).isEmpty();
    assertThat(dedupe("urn:b", "Text").duplicates())
        .extracting(Dedupe.Duplicate::uri)
        .containsExactly("urn:a");
  }

  @Test
  void aNewVersionWithAnotherTextLeavesItsDuplicates() {
    driver.send("urn:a", "Text");
    driver.send("urn:b", "Text");

    Dedupe changed = dedupe("urn:a", "Something else");

    assertThat(changed.duplicates()).isEmpty();
    assertThat(changed.family()).isEqualTo("urn:a");
    assertThat(dedupe("urn:c", "Text").duplicates())
        .extracting(Dedupe.Duplicate::uri)
        .containsExactly("urn:b");
    assertThat(dedupe("urn:d", "Something else").family()).isEqualTo("urn:a");
  }

  @Test
  void textsWithoutALetterAreNoDuplicates() {
    driver.send("urn:a", "***");

    assertThat(dedupe("urn:b", "---").duplicates()).isEmpty();
  }

  @Test
  void aTakenDownArticleIsForgotten() {
    driver.send("urn:a", "Text");

    driver.pipe("urn:a", null);

    TestRecord<String, byte[]> out = driver.nextEnrichedRecord();
    assertThat(out.key()).isEqualTo("urn:a");
    assertThat(out.value()).isNull();
    assertThat(out.getRecordTime()).isEqualTo(EnrichDriver.INGESTED);
    assertThat(headers(out))
        .containsEntry("ce_type", "org.wirecopy.article.takendown.v1")
        .containsKey("traceparent");
    assertThat(driver.storeSize(StoreNames.VERSIONS)).isZero();
    assertThat(driver.storedDuplicates()).isEmpty();
    assertThat(driver.counts.outcomes).containsExactly("enriched", "taken-down");
    assertThat(dedupe("urn:b", "Text").duplicates()).isEmpty();
  }

  @Test
  void anUnknownArticleIsTakenDownAllTheSame() {
    driver.pipe("urn:never-seen", null);

    assertThat(driver.nextEnrichedRecord().value()).isNull();
    assertThat(driver.isSilent()).isTrue();
  }

  @Test
  void afterATakedownTheArticleBeginsAnew() {
    driver.send("urn:a", "Text");
    driver.send("urn:a", "Text two");
    driver.pipe("urn:a", null);
    driver.nextEnrichedRecord();

    assertThat(driver.send("urn:a", "Text two").article().version()).isEqualTo("1");
  }

  @Test
  void whatTheSourceSaysPassesThrough() {
    NinjsItem item =
        EnrichDriver.item("urn:a", "Text").toBuilder()
            .by("Jane Roe")
            .language("fr")
            .other(Map.of("urgency", ContractJson.tree(3)))
            .build();

    EnrichedArticle article =
        driver.send(new IngestedArticle(item, EnrichDriver.origin("a.txt", null)));

    assertThat(article.article()).isEqualTo(item.withVersion("1"));
  }

  private Dedupe dedupe(String uri, String text) {
    return driver.send(uri, text).enrichment().dedupe();
  }

  private static IngestedArticle article(String uri, String text, String path, String version) {
    return new IngestedArticle(EnrichDriver.item(uri, text), EnrichDriver.origin(path, version));
  }

  private static Map<String, String> headers(TestRecord<?, ?> out) {
    Map<String, String> headers = new HashMap<>();
    out.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    return headers;
  }
}
