package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Sha256;

class WrittenArticleTest {
  private static final NinjsItem ITEM =
      EnrichDriver.item("urn:ü:\",\"version\":\"7\"", "\"version\":\"3\" \uD83D\uDDDE 新聞");
  private static final Enrichment ENRICHMENT =
      EnrichDriver.scriptedEngines().read(ITEM).enrichment();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 42, Integer.MAX_VALUE})
  void anArticleWithItsVersionIsWhatTheContractWrites(int version) {
    UnlinkedArticle numbered = written(ITEM).numbered(version);

    byte[] json =
        ContractJson.write(
            new EnrichedArticle(
                ITEM.withVersion(Integer.toString(version)),
                EnrichDriver.origin("a.txt", null),
                ENRICHMENT));
    assertThat(numbered.json()).isEqualTo(json);
    UnlinkedArticle parsed = UnlinkedArticle.reading(json);
    assertThat(numbered.version()).isEqualTo(parsed.version());
    assertThat(numbered.exactKey()).isEqualTo(parsed.exactKey());
    assertThat(numbered.linksFrom()).isEqualTo(parsed.linksFrom());
    assertThat(numbered.linksTo()).isEqualTo(parsed.linksTo());
    assertThat(json.length).isLessThanOrEqualTo(written(ITEM).maxBytes());
  }

  @Test
  void theHashOfTheContentIsThatOfTheItemWithoutItsVersion() {
    String hash = written(ITEM).contentHash();

    assertThat(hash).isEqualTo(Sha256.hex(ContractJson.write(ITEM.withVersion(null))));
  }

  @Test
  void theCountedVersionIsNoContent() {
    assertThat(written(ITEM.withVersion("3")).contentHash()).isEqualTo(written(ITEM).contentHash());
  }

  @Test
  void aCorrectedBylineIsAChange() {
    NinjsItem corrected = ITEM.toBuilder().by("Jane Roe").build();

    assertThat(written(corrected).contentHash()).isNotEqualTo(written(ITEM).contentHash());
  }

  @Test
  void whereAnArticleCameFromIsNoChange() {
    IngestedArticle elsewhere = new IngestedArticle(ITEM, EnrichDriver.origin("b.txt", "9"));

    assertThat(WrittenArticle.of(elsewhere, ENRICHMENT).contentHash())
        .isEqualTo(written(ITEM).contentHash());
  }

  private static WrittenArticle written(NinjsItem item) {
    return WrittenArticle.of(
        new IngestedArticle(item, EnrichDriver.origin("a.txt", null)), ENRICHMENT);
  }
}
