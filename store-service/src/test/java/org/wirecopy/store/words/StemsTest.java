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

  @Test
  void numbersAndLanguagesWithoutAStemmerKeepTheWord() {
    assertThat(stem("en", "1990s")).isEqualTo("1990s");
    assertThat(stem("uk", "виборів")).isEqualTo("виборів");
    assertThat(Stems.language("de-AT")).isEqualTo("de");
    assertThat(Stems.has("de")).isTrue();
    assertThat(Stems.has("und")).isFalse();
  }
}
