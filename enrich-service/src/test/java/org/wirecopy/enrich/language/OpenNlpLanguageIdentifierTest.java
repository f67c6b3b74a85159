package org.wirecopy.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Language;

class OpenNlpLanguageIdentifierTest {
  private static final LanguageIdentifier IDENTIFIER = new OpenNlpLanguageIdentifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The mayor opened the new bridge on Tuesday after years of delay and rising costs.
          de | Die Bürgermeisterin hat am Dienstag die neue Brücke nach jahrelanger Verzögerung eröffnet.
          fr | Le maire a inauguré mardi le nouveau pont après des années de retard et de dépenses.
          es | La alcaldesa inauguró el martes el nuevo puente tras años de retraso y sobrecostes.
          ru | Мэр открыл во вторник новый мост после многих лет задержек и роста расходов.
          zh | 市长星期二为新桥剪彩,这座桥的工程拖延了多年,费用也不断上涨。
          ar | افتتح رئيس البلدية يوم الثلاثاء الجسر الجديد بعد سنوات من التأخير وارتفاع التكاليف.
          """)
  void aSentenceIsInItsLanguage(String tag, String sentence) {
    Language language = IDENTIFIER.identify(sentence);

    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.confidence()).isBetween(0.5, 1.0);
    assertThat(language.engine()).matches("opennlp-langdetect-183/\\d+\\.\\d+.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n \n",
        "Reuters",
        "12.5 13.0 -0.5 | 14.1 | 1,024 | 2026-01-01",
        "1. FC 3:2 (2:1)  2. SV 0:0 (0:0)  3. TSV 1:4 (0:2)",
        "x = (a[i] + 3) * b; // {} [] () <> && || !=",
        "a b c d"
      })
  void whatHasNoLanguageIsUndetermined(String text) {
    assertThat(IDENTIFIER.identify(text).tag()).isEqualTo("und");
  }

  @Test
  void decomposedLettersAreTheSameText() {
    String text = "Die Bürgermeisterin eröffnete die Brücke über den großen Fluss für alle Bürger.";

    Language decomposed = IDENTIFIER.identify(Normalizer.normalize(text, Normalizer.Form.NFD));

    assertThat(decomposed).isEqualTo(IDENTIFIER.identify(text));
  }

  @Test
  void theBeginningOfALongTextIsEnough() {
    String sentence = "The mayor opened the new bridge on Tuesday after years of delay. ";

    Language language = IDENTIFIER.identify(sentence.repeat(10_000));

    assertThat(language.tag()).isEqualTo("en");
  }

  @Test
  void aSampleNeverEndsWithinACharacter() {
    String sample = TextSample.of("x" + "😀".repeat(1_000));

    assertThat(sample).doesNotMatch("(?s).*[\ud800-\udbff]$").endsWith("😀");
  }
}
