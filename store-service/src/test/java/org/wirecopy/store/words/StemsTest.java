package org.wirecopy.store.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
  private static String stem(String language, String word) {
    return Stems.of(language, Tokens.of(word).get(0));
  }

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource({
    "ar, الرئيس, والرئيس",
    "ar, الرئيس, رئيس",
    "cs, prezidenti, prezidenta",
    "de, Flüchtlinge, Flüchtlingen",
    "en, elections, election",
    "es, elecciones, elección",
    "fr, élections, élection",
    "it, presidenti, presidente",
    "nl, verkiezingen, verkiezing",
    "pl, wyborów, wybory",
    "pt, eleições, eleição",
    "ru, выборы, выборов",
    "sv, flyktingar, flyktingarna",
    "tr, seçimler, seçimleri"
  })
  void formsOfAWordHaveOneStem(String language, String one, String other) {
    assertThat(stem(language, one)).isEqualTo(stem(language, other));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "bg, изборите",
    "ca, eleccions",
    "da, ældste",
    "de, Überschüsse",
    "el, εκλογές",
    "en, dying",
    "en, skies",
    "es, él",
    "eu, hauteskundeetan",
    "fa, انتخابات",
    "fi, äänestäjien",
    "fr, œuvres",
    "hi, चुनावों",
    "hu, ősszel",
    "hy, ընտրություններ",
    "it, è",
    "lt, žemės",
    "nb, øvrige",
    "nl, ijverige",
    "nn, åra",
    "pt, às",
    "ro, țările",
    "ru, ёлки",
    "sv, årets"
  })
  void aStemBeginsAsItsWordDoes(String language, String word) {
    assertThat(Stems.keepsBeginnings(language)).isTrue();
    assertThat(stem(language, word)).startsWith(Tokens.of(word).get(0).word().substring(0, 1));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"ar, الرئيس", "cs, z", "id, belajar", "pl, jego", "sr, Јануар", "tr, bunu"})
  void someStemsBeginOtherwise(String language, String word) {
    assertThat(Stems.keepsBeginnings(language)).isFalse();
    assertThat(stem(language, word))
        .doesNotStartWith(Tokens.of(word).get(0).word().substring(0, 1));
  }

  @Test
  void numbersAndLanguagesWithoutAStemmerKeepTheWord() {
    assertThat(stem("en", "1990s")).isEqualTo("1990s");
    assertThat(stem("uk", "виборів")).isEqualTo("виборів");
    assertThat(Stems.language("de-AT")).isEqualTo("de");
    assertThat(Stems.has("de")).isTrue();
    assertThat(Stems.has("und")).isFalse();
  }
}
