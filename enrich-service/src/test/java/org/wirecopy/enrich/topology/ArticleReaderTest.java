package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.entity.ScriptedExtractor;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.language.LanguageIdentifier;
import org.wirecopy.ingest.contract.NinjsItem;

class ArticleReaderTest {
  /** Always gives the same answer. */
  private record Answer(String tag) implements LanguageIdentifier {
    @Override
    public void load() {}

    @Override
    public Language identify(String text, String declared) {
      return new Language(tag, 0.1, "answer/1");
    }
  }

  private static Enrichment read(String found, String declared) {
    ScriptedExtractor english = new ScriptedExtractor().name(RawMention.Type.LOC, "Rome");
    EntityFinder finder = new EntityFinder(List.of(english), 1000, 0);
    NinjsItem table =
        NinjsItem.text("urn:a")
            .language(declared)
            .bodies(List.of(NinjsItem.Body.mainText("Rome 3 1 2")))
            .build();
    return new ArticleReader(new Answer(found), finder).read(table).enrichment();
  }

  @Test
  void aTableInNoLanguageIsReadByTheEngineOfTheDeclaredOneAndStaysWithoutOne() {
    Enrichment enrichment = read("und", "en-GB");

    assertThat(enrichment.language().tag()).isEqualTo("und");
    assertThat(enrichment.entities().items()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"und,", "und, de", "und, no language", "de, en"})
  void whatIsFoundComesFirstAndNobodyGuesses(String found, String declared) {
    assertThat(read(found, declared).entities()).isEqualTo(Entities.unsupportedLanguage());
  }
}
