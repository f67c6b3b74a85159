package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “Hello,  World!”|hello world
          Straße STRASSE|strasse strasse
          İstanbul|i stanbul
          北京是中国的首都|北京 是 中国 的 首都
          私はコーヒーを飲む|私 は コーヒー を 飲む
          ภาษาไทยง่าย|ภาษา ไทย ง่าย
          iPhone发布|iphone 发布
          ...---...|''
          """)
  void wordsAreFoundWithAndWithoutSpaces(String text, String words) {
    assertThat(Words.of(text)).isEqualTo(words);
  }

  @Test
  void whereWordsHaveSpacesTheyAreThoseOfTheExactKey() {
    String text = "Ça va? Łódź, Ελλάδα – Россия №1; العربية";

    assertThat(Words.of(text)).isEqualTo(FoldedText.of(text));
  }

  @Test
  void chineseTextsHaveFingerprints() {
    assertThat(TextSketch.of("北京是中国的首都，也是一座有三千年历史的城市。".repeat(20)).published()).isNotEmpty();
  }
}
