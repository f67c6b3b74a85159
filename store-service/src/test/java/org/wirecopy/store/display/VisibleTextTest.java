package org.wirecopy.store.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
  @Test
  void whatTurnsTheOrderOfCharactersIsShownAsAMark() {
    assertThat(VisibleText.line("Profit \u202e(100 %) rises\u202c"))
        .isEqualTo("Profit [U+202E](100 %) rises[U+202C]");
    assertThat(VisibleText.line("a\u2066b\u2069")).isEqualTo("a[U+2066]b[U+2069]");
  }

  @Test
  void controlsAndTagsAndHalvesOfCharactersAreShown() {
    assertThat(VisibleText.block("a\u0007\u001b[31m\u007f\u0085\ud800"))
        .isEqualTo("a\u2407\u241b[31m\u2421[U+0085]\ufffd");
    assertThat(VisibleText.block("x\udb40\udc41")).isEqualTo("x[U+E0041]");
  }

  @Test
  void whatLanguagesNeedStays() {
    String persian = "می\u200cخواهم";
    String scotland = "🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f";
    String family = "👩\u200d👧";

    assertThat(VisibleText.line(persian + "\u200f " + scotland + family))
        .isEqualTo(persian + "\u200f " + scotland + family);
  }

  @Test
  void aLineIsOneLine() {
    assertThat(VisibleText.line(" Title\nwith\t\u2028breaks ")).isEqualTo("Title with breaks");
    assertThat(VisibleText.block("two\n\tlines")).isEqualTo("two\n\tlines");
  }

  @Test
  void aLongLineIsCutBetweenCharactersAsPeopleCountThem() {
    String accents = "e\u0301";

    assertThat(VisibleText.line(accents.repeat(50), 10)).isEqualTo(accents.repeat(10) + "…");
    assertThat(VisibleText.line("W".repeat(3_000), 250)).hasSize(251);
    assertThat(VisibleText.line("a" + "\u0301".repeat(5_000), 10)).hasSizeLessThan(50);
    assertThat(VisibleText.line("short", 10)).isEqualTo("short");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\n",
        "\u2800\u3164 \u200b\u00a0",
        "\u115f\u1160\uffa0",
        "\u200f\u202e",
        "\u0301\u0301",
        "\udb40\udc41",
        "\u0000",
        "\ufeff\u2060"
      })
  void aTextOfWhichNothingIsSeenIsBlank(String text) {
    assertThat(VisibleText.isBlank(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u200fא", "…", "😀", "國"})
  void whateverIsSeenIsNotBlank(String text) {
    assertThat(VisibleText.isBlank(text)).isFalse();
  }
}
