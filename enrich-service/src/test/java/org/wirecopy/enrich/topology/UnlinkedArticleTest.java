package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.ingest.contract.ContractJson;

class UnlinkedArticleTest {
  private static final String URI = "urn:ü:\"family\":\"\\";
  private static final String TEXT =
      "\"version\":\"7\",\"family\":\"x\",\"duplicates\":[] \uD83D\uDDDE 新聞\n";
  private static final List<Duplicate> LINKS =
      List.of(
          new Duplicate("urn:é", Relation.EXACT, 1, 1),
          new Duplicate(URI, Relation.CONTAINED_IN, 0.25, 0.9));

  @Test
  void linksAreWrittenWhereTheContractWritesThem() {
    UnlinkedArticle unlinked = parsed(article(URI, List.of()));

    byte[] linked = unlinked.linked("urn:first", LINKS);

    assertThat(new String(linked, StandardCharsets.UTF_8))
        .isEqualTo(json(article("urn:first", LINKS)));
  }

  @Test
  void anArticleWithoutLinksIsPublishedAsItWasWritten() {
    EnrichedArticle unlinked = article(URI, List.of());

    assertThat(parsed(unlinked).linked(URI, List.of())).isEqualTo(ContractJson.write(unlinked));
  }

  @Test
  void whatTheLaneDecidesByIsReadFromWhereItBelongs() {
    UnlinkedArticle article = parsed(article(URI, List.of()));

    assertThat(article.version()).isEqualTo(12);
    assertThat(article.exactKey()).isEqualTo("sha256:00ff");
  }

  @Test
  void jsonWithoutAnEnrichmentIsRejected() {
    byte[] other = "{\"article\":{\"version\":\"1\"}}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> UnlinkedArticle.reading(other))
        .isInstanceOf(IllegalStateException.class);
  }

  private static EnrichedArticle article(String family, List<Duplicate> links) {
    Enrichment read =
        EnrichDriver.scriptedEngines().read(EnrichDriver.item(URI, TEXT)).enrichment();
    return new EnrichedArticle(
        EnrichDriver.item(URI, TEXT).withVersion("12"),
        EnrichDriver.origin("a.txt", "3"),
        read.withDedupe(new Dedupe("sha256:00ff", List.of("00ff"), family, links)));
  }

  private static UnlinkedArticle parsed(EnrichedArticle article) {
    return UnlinkedArticle.reading(ContractJson.write(article));
  }

  private static String json(EnrichedArticle article) {
    return new String(ContractJson.write(article), StandardCharsets.UTF_8);
  }
}
