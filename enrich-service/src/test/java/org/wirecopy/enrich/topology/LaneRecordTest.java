package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.IngestedArticle;

class LaneRecordTest {
  private static final Serde<LaneRecord> SERDE = LaneRecord.serde();

  @Test
  void articlesOfOneLanguageShareALane() {
    Optional<Set<Integer>> one = lane("urn:a", "en", 4);
    Optional<Set<Integer>> other = lane("urn:b", "en", 4);

    assertThat(one).isEqualTo(other);
    assertThat(one.orElseThrow()).hasSize(1).allMatch(lane -> lane >= 0 && lane < 4);
  }

  @Test
  void languagesSpreadOverTheLanes() {
    assertThat(Set.of(lane("urn:a", "en", 4), lane("urn:a", "fr", 4), lane("urn:a", "ja", 4)))
        .hasSizeGreaterThan(1);
  }

  private static Optional<Set<Integer>> lane(String uri, String language, int lanes) {
    return LaneRecord.partitioner().partitions("lane", uri, LaneRecord.takenDown(language), lanes);
  }

  @Test
  void whatTheHeaderSaysIsWhatParsingFinds() {
    Headers headers = new RecordHeaders();
    byte[] value = SERDE.serializer().serialize("lane", headers, laned(7, "Text"));

    UnlinkedArticle parsed = SERDE.deserializer().deserialize("lane", value).article();

    assertSame(SERDE.deserializer().deserialize("lane", headers, value).article(), parsed);
    assertThat(parsed.version()).isEqualTo(7);
    assertThat(headers.lastHeader(LaneRecord.HEADER)).isNotNull();
  }

  @Test
  void whatAReleaseWithoutTheHeaderWroteIsParsed() {
    byte[] value = SERDE.serializer().serialize("lane", laned(7, "Text"));

    UnlinkedArticle article =
        SERDE.deserializer().deserialize("lane", new RecordHeaders(), value).article();

    assertThat(article.version()).isEqualTo(7);
  }

  @Test
  void theHeaderOfAnotherArticleIsNotBelieved() {
    Headers foreign = new RecordHeaders();
    byte[] unused = SERDE.serializer().serialize("lane", foreign, laned(8, "Another text"));
    byte[] value = SERDE.serializer().serialize("lane", laned(7, "Text"));

    UnlinkedArticle article = SERDE.deserializer().deserialize("lane", foreign, value).article();

    assertThat(unused).isNotEqualTo(value);
    assertSame(article, laned(7, "Text").article());
  }

  @Test
  void moreLinesThanThereAreBytesTakeNoMemory() {
    // A layout that is ours, then 2^31 - 1 lines.
    byte[] foreign = {1, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 7};

    assertThatThrownBy(() -> SERDE.deserializer().deserialize("lane", foreign))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2147483647");
  }

  @Test
  void aHeaderThatTheIngestedRecordCameWithIsReplaced() {
    Headers headers = new RecordHeaders();
    headers.add(LaneRecord.HEADER, new byte[] {1});

    byte[] value = SERDE.serializer().serialize("lane", headers, laned(7, "Text"));

    assertThat(headers.headers(LaneRecord.HEADER)).hasSize(1);
    assertSame(
        SERDE.deserializer().deserialize("lane", headers, value).article(),
        laned(7, "Text").article());
  }

  @Test
  void aTakedownHasNoHeader() {
    Headers headers = new RecordHeaders();
    headers.add(LaneRecord.HEADER, new byte[] {1});

    byte[] value = SERDE.serializer().serialize("lane", headers, LaneRecord.takenDown("en"));

    assertThat(value).isNull();
    assertThat(headers).isEmpty();
  }

  private static LaneRecord laned(int version, String text) {
    IngestedArticle ingested =
        new IngestedArticle(EnrichDriver.item("urn:ä", text), EnrichDriver.origin("a.txt", null));
    ArticleReader.Reading read = EnrichDriver.scriptedEngines().read(ingested.article());
    return new LaneRecord(
        "en", WrittenArticle.of(ingested, read.enrichment()).numbered(version), read.sketch());
  }

  private static void assertSame(UnlinkedArticle one, UnlinkedArticle other) {
    assertThat(one.json()).isEqualTo(other.json());
    assertThat(one.version()).isEqualTo(other.version());
    assertThat(one.exactKey()).isEqualTo(other.exactKey());
    assertThat(one.linksFrom()).isEqualTo(other.linksFrom());
    assertThat(one.linksTo()).isEqualTo(other.linksTo());
  }
}
