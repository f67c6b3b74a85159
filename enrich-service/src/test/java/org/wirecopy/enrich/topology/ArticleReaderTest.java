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
  /** Always gives the same answers. */
  private record Answer(String tag, String hint) implements LanguageIdentifier {
    @Override
    public void load() {}

    @Override
    public Language identify(String text, String declared) {
      return new Language(tag, 0.1, "answer/1");
    }

    @Override
    public String hint(String text) {
      return hint;
    }
  }

  private static Enrichment read(String found, String hint, String declared) {
    ScriptedExtractor english = new ScriptedExtractor().name(RawMention.Type.LOC, "Rome");
    EntityFinder finder = new EntityFinder(List.of(english), 1000, 0);
    NinjsItem table =
        NinjsItem.text("urn:a")
            .language(declared)
            .bodies(List.of(NinjsItem.Body.mainText("Rome 3 1 2")))
            .build();
    return new ArticleReader(new Answer(found, hint), finder).read(table).enrichment();
  }

  @Test
  void aTableInNoLanguageIsReadByTheEngineOfTheDeclaredOneAndStaysWithoutOne() {
    Enrichment enrichment = read("und", "de", "en-GB");

    assertThat(enrichment.language().tag()).isEqualTo("und");
    assertThat(enrichment.entities().items()).hasSize(1);
  }

  @Test
  void whereNothingIsDeclaredItIsReadByTheEngineOfTheLanguageThatItPointsTo() {
    Enrichment enrichment = read("und", "en", null);

    assertThat(enrichment.language().tag()).isEqualTo("und");
    assertThat(enrichment.entities().items()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"und, und,", "und, de,", "und, en, de", "und, en, no language", "de, en, en"})
  void whatIsFoundComesFirstThenWhatIsDeclared(String found, String hint, String declared) {
    assertThat(read(found, hint, declared).entities()).isEqualTo(Entities.unsupportedLanguage());
  }
}
