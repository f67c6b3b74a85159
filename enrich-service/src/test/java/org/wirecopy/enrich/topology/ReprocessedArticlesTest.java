package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.enrich.dedupe.SampleTexts.edited;
import static org.wirecopy.enrich.dedupe.SampleTexts.words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.entity.ScriptedExtractor;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestedArticle;

@Tag("slow")
class ReprocessedArticlesTest {
  private static final String STORY = words(1, 300);
  private static final String EDITED = edited(STORY, 29, "edited");
  private static final Instant MUCH_LATER =
      EnrichDriver.INGESTED.plus(EnrichDriver.HORIZON).plusSeconds(1);

  private final ScriptedExtractor engine =
      new ScriptedExtractor().name(RawMention.Type.LOC, "Rome");
  private final EnrichDriver driver =
      new EnrichDriver(
          new ArticleReader(
              EnrichDriver.scriptedEngines().languages(),
              new EntityFinder(List.of(engine), 10_000, 0)));

  @AfterEach
  void close() {
    driver.close();
  }

  /** Ingests an article and returns the record that comes out. */
  private TestRecord<String, byte[]> enrich(String uri, String text) {
    driver.pipe(
        uri,
        ContractJson.write(
            new IngestedArticle(EnrichDriver.item(uri, text), EnrichDriver.origin("a.txt", null))));
    return driver.nextEnrichedRecord();
  }

  private static EnrichedArticle article(TestRecord<String, byte[]> record) {
    return ContractJson.read(record.value(), EnrichedArticle.class);
  }

  private static String answered(TestRecord<String, byte[]> record) {
    Header header = record.getHeaders().lastHeader("ce_ingested");
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private void isPassedOver(TestRecord<String, byte[]> record) {
    driver.counts.outcomes.clear();
    driver.enrichAgain(record);
    assertThat(driver.counts.outcomes).containsExactly("passed-over");
    assertThat(driver.isSilent()).isTrue();
  }

  @Test
  void anotherEngineIsAskedAndAllElseStays() {
    TestRecord<String, byte[]> first = enrich("urn:a", "From Rome to Paris");
    enrich("urn:b", "Another text");
    engine.name(RawMention.Type.LOC, "Paris");

    driver.enrichAgain(first);

    TestRecord<String, byte[]> again = driver.nextEnrichedRecord();
    assertThat(again.key()).isEqualTo("urn:a");
    assertThat(again.getRecordTime()).isEqualTo(EnrichDriver.INGESTED);
    assertThat(answered(again)).isEqualTo(EnrichDriver.TOPIC_ID + "/0/0");
    assertThat(again.getHeaders().lastHeader("wirecopy-reprocess")).isNull();
    EnrichedArticle article = article(again);
    assertThat(article.article()).isEqualTo(article(first).article());
    assertThat(article.origin()).isEqualTo(article(first).origin());
    assertThat(article.enrichment().entities().items())
        .extracting(entity -> entity.name())
        .containsExactlyInAnyOrder("Rome", "Paris");
    assertThat(article.enrichment().dedupe()).isEqualTo(article(first).enrichment().dedupe());
    assertThat(driver.counts.outcomes).containsExactly("enriched", "enriched", "reprocessed");
  }

  @Test
  void anArticleWithAllThatTheContractKnowsIsTheSameAgain() throws IOException {
    IngestedArticle sample;
    try (InputStream in =
        getClass()
            .getResourceAsStream("/org/wirecopy/ingest/contract/golden/article-ingested.json")) {
      sample = ContractJson.read(in.readAllBytes(), IngestedArticle.class);
    }
    driver.pipe(sample.article().uri(), ContractJson.write(sample));
    TestRecord<String, byte[]> first = driver.nextEnrichedRecord();

    driver.enrichAgain(first);

    TestRecord<String, byte[]> again = driver.nextEnrichedRecord();
    assertThat(again.value()).isEqualTo(first.value());
    assertThat(again.getRecordTime())
        .isEqualTo(sample.origin().ingestedAt().truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  void anArticleIsNoCopyOfItselfOrOfWhatCameAfterIt() {
    TestRecord<String, byte[]> original = enrich("urn:a", STORY);
    TestRecord<String, byte[]> copy = enrich("urn:b", STORY);
    TestRecord<String, byte[]> near = enrich("urn:c", EDITED);
    Map<String, String> remembered = driver.storedDuplicates();
    driver.changes();

    for (TestRecord<String, byte[]> record : List.of(near, original, copy)) {
      driver.enrichAgain(record);
      Dedupe dedupe = article(driver.nextEnrichedRecord()).enrichment().dedupe();
      assertThat(dedupe).isEqualTo(article(record).enrichment().dedupe());
    }

    assertThat(article(original).enrichment().dedupe().duplicates()).isEmpty();
    assertThat(article(near).enrichment().dedupe().family()).isEqualTo("urn:a");
    assertThat(driver.storedDuplicates()).isEqualTo(remembered);
    assertThat(driver.changes()).isEmpty();
  }

  @Test
  void whatTheLaneHasForgottenForItsAgeKeepsFamilyAndLinks() {
    enrich("urn:a", STORY);
    TestRecord<String, byte[]> copy = enrich("urn:b", STORY);
    driver.sendAt(MUCH_LATER, "urn:c", "Another text");
    driver.sendAt(MUCH_LATER, "urn:d", STORY);
    Map<String, String> remembered = driver.storedDuplicates();

    driver.enrichAgain(copy);

    assertThat(article(driver.nextEnrichedRecord()).enrichment().dedupe())
        .isEqualTo(article(copy).enrichment().dedupe());
    assertThat(article(copy).enrichment().dedupe().family()).isEqualTo("urn:a");
    assertThat(driver.storedDuplicates()).isEqualTo(remembered);
  }

  @Test
  void anArticleThatWasTakenDownIsNoLongerNamed() {
    enrich("urn:a", STORY);
    TestRecord<String, byte[]> copy = enrich("urn:b", STORY);
    driver.pipe("urn:a", null);
    driver.nextEnrichedRecord();

    driver.enrichAgain(copy);

    Dedupe dedupe = article(driver.nextEnrichedRecord()).enrichment().dedupe();
    assertThat(dedupe.duplicates()).isEmpty();
    assertThat(dedupe.family()).isEqualTo("urn:a");
  }

  @Test
  void anOlderVersionIsNotAnsweredAsIfItWereNew() {
    TestRecord<String, byte[]> first = enrich("urn:a", "Text");
    TestRecord<String, byte[]> second = enrich("urn:a", "Another text");
    TestRecord<String, byte[]> third = enrich("urn:a", "Text");

    isPassedOver(first);
    isPassedOver(second);
    driver.enrichAgain(third);

    assertThat(driver.nextEnrichedRecord().value()).isEqualTo(third.value());
  }

  @Test
  void whatWasTakenDownInBetweenStaysDown() {
    TestRecord<String, byte[]> record = enrich("urn:a", "Text");
    driver.pipe("urn:a", null);
    driver.nextEnrichedRecord();

    isPassedOver(record);

    enrich("urn:a", "Another text, with the number of the first");
    isPassedOver(record);
    assertThat(driver.storeSize(StoreNames.VERSIONS)).isEqualTo(1);
  }

  @Test
  void aFaultLeavesWhatIsPublished() {
    TestRecord<String, byte[]> record = enrich("urn:a", "Text");
    String json = new String(record.value(), StandardCharsets.UTF_8);

    isPassedOver(
        new TestRecord<>(
            "urn:a",
            json.replace("Text", EnrichDriver.POISON).getBytes(StandardCharsets.UTF_8),
            record.getHeaders(),
            EnrichDriver.NOW));
  }

  @Test
  void whatIsNoEnrichedRecordIsPassedOver() {
    TestRecord<String, byte[]> record = enrich("urn:a", "Text");

    isPassedOver(new TestRecord<>("urn:a", "garbage".getBytes(StandardCharsets.UTF_8)));
    isPassedOver(new TestRecord<>("urn:a", (byte[]) null));
    isPassedOver(new TestRecord<>("urn:other", record.value()));
  }

  @Test
  void aStrangersMarkOnWhatIsIngestedMeansNothing() {
    RecordHeaders marked = new RecordHeaders();
    ReprocessTopic.mark(marked);

    driver.pipe("urn:a", "garbage".getBytes(StandardCharsets.UTF_8), marked);
    driver.pipe(
        "urn:b",
        ContractJson.write(
            new IngestedArticle(
                EnrichDriver.item("urn:b", EnrichDriver.POISON),
                EnrichDriver.origin("a.txt", null))),
        marked);

    assertThat(driver.counts.outcomes).containsExactly("undecodable-record", "enricher-failed");
  }
}
