package org.wirecopy.enrich.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Origin;

class SelectionTest {
  private static final String ENGINE = "corenlp/4.5.10+names.2";

  private static EnrichedArticle article(String inbox, String language, String engine) {
    NinjsItem item =
        NinjsItem.text("urn:a")
            .version("1")
            .bodies(List.of(NinjsItem.Body.mainText("Text")))
            .build();
    return new EnrichedArticle(
        item,
        new Origin(inbox, "a.txt", null, "text/plain", "UTF-8", null, Instant.EPOCH),
        new Enrichment(
            new Language(language, 0.9, "words/1"),
            engine == null ? Entities.unsupportedLanguage() : Entities.done(engine, List.of()),
            new Dedupe("sha256:0", List.of(), "urn:a", List.of())));
  }

  private static Selection engines(String... engines) {
    return new Selection(List.of(), List.of(), List.of(engines), List.of());
  }

  private static Selection otherThan(String... engines) {
    return new Selection(List.of(), List.of(), List.of(), List.of(engines));
  }

  @Test
  void anyOfOneKindAndAllKindsMustHold() {
    Selection selection =
        new Selection(List.of("news", "wire"), List.of("de"), List.of(), List.of());

    assertThat(selection.includes(article("news", "de", null))).isTrue();
    assertThat(selection.includes(article("wire", "de", ENGINE))).isTrue();
    assertThat(selection.includes(article("wire", "en", ENGINE))).isFalse();
    assertThat(selection.includes(article("other", "de", ENGINE))).isFalse();
  }

  @Test
  void anEngineIsNamedAsFarAsItMatters() {
    EnrichedArticle article = article("news", "en", ENGINE);

    assertThat(engines("corenlp").includes(article)).isTrue();
    assertThat(engines("corenlp/4.5.10").includes(article)).isTrue();
    assertThat(engines(ENGINE).includes(article)).isTrue();
    assertThat(engines("corenlp/4.5.1").includes(article)).isFalse();
    assertThat(engines("core").includes(article)).isFalse();
    assertThat(engines("corenlp/4.5.10+names.7", "tagger").includes(article)).isFalse();
  }

  @Test
  void whatNoEngineReadIsOfNoOtherEngine() {
    assertThat(otherThan("corenlp/4.5.10+names.7").includes(article("news", "en", ENGINE)))
        .isTrue();
    assertThat(otherThan("tagger", "corenlp").includes(article("news", "en", ENGINE))).isFalse();
    assertThat(otherThan("corenlp").includes(article("news", "xx", null))).isFalse();
  }

  @Test
  void theSameSelectionHasTheSameIdInWhateverOrderItIsWritten() {
    assertThat(engines("a", "b").id())
        .matches("[0-9a-f]{12}")
        .isEqualTo(engines("b", "a", "b").id())
        .isNotEqualTo(engines("a").id())
        .isNotEqualTo(otherThan("a", "b").id());
  }
}
