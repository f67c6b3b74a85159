package org.wirecopy.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SouthSlavicTest {
  @ParameterizedTest
  @CsvSource({
    "mesto, sr",
    "ovde, sr",
    "Dete, sr",
    "takođe, sr",
    "opština, sr",
    "tisuću, hr",
    "tko, hr",
    "siječnja, hr"
  })
  void aWordSpeaksForItsLanguage(String word, String tag) {
    double[] evidence = SouthSlavic.evidence(word);

    assertThat(evidence[NewsLanguages.index(tag)]).isEqualTo(highest(evidence));
  }

  @ParameterizedTest
  @CsvSource({"mjesto, sr", "također, sr", "hiljada, hr", "može da, hr", "Evropa, hr"})
  void aWordSpeaksAgainstALanguage(String words, String tag) {
    int language = NewsLanguages.index(tag);

    assertThat(SouthSlavic.evidence(words)[language])
        .isLessThan(SouthSlavic.evidence("i")[language]);
  }

  @Test
  void fiftyWordsAreNoSurerThanAFew() {
    assertThat(SouthSlavic.evidence("mesto ".repeat(50)))
        .isEqualTo(SouthSlavic.evidence("mesto ".repeat(4)));
  }

  @Test
  void aTextOfNoSuchWordIsCroatianRatherThanItsSisters() {
    double[] evidence = SouthSlavic.evidence("Ana i Marko");

    assertThat(evidence[NewsLanguages.index("hr")]).isEqualTo(highest(evidence));
  }

  private static double highest(double[] evidence) {
    double highest = evidence[NewsLanguages.index("bs")];
    highest = Math.max(highest, evidence[NewsLanguages.index("hr")]);
    return Math.max(highest, evidence[NewsLanguages.index("sr")]);
  }
}
