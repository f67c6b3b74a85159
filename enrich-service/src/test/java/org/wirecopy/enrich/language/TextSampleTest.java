package org.wirecopy.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSampleTest {
  @Test
  void aShortTextIsItsOwnSample() {
    assertThat(TextSample.of("A mayor, a bridge.")).isEqualTo("A mayor, a bridge.");
  }

  @Test
  void aLongTextGivesPassagesOfWholeWords() {
    String sample = TextSample.of("bridges over rivers ".repeat(1_000));

    assertThat(sample.length()).isBetween(600, 760);
    assertThat(sample.strip().split("\\s+")).containsOnly("bridges", "over", "rivers");
  }

  @Test
  void theEndsOfALongTextAreNoPartOfItsSample() {
    String sample = TextSample.of("first ".repeat(20) + "body ".repeat(1_000) + "last ".repeat(20));

    assertThat(sample).doesNotContain("first").doesNotContain("last");
  }

  @Test
  void aSampleNeverBeginsOrEndsWithinACharacter() {
    String even = TextSample.of("😀".repeat(1_000));
    String odd = TextSample.of("x" + "😀".repeat(1_000));

    assertThat(even.codePoints()).noneMatch(TextSampleTest::isHalf);
    assertThat(odd.codePoints()).noneMatch(TextSampleTest::isHalf);
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
