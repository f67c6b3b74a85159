package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          “Hello,  World!”|hello world
          Straße STRASSE|strasse strasse
          ﬁnal № ²|final no 2
          Ｗｉｄｅ １２|wide 12
          ΣΊΣΥΦΟΣ Σίσυφος|σίσυφοσ σίσυφοσ
          snake_case-word|snake case word
          İstanbul|i stanbul
          ...---...|
          """)
  void onlyWhatIsReadRemains(String text, String folded) {
    assertThat(FoldedText.of(text)).isEqualTo(folded == null ? "" : folded);
  }

  @Test
  void lettersOutsideTheBasicPlaneAreLetters() {
    assertThat(FoldedText.of("𐐀𐐁 😀 𠀀")).isEqualTo("𐐨𐐩 𠀀");
  }
}
