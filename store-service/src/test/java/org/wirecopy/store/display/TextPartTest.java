package org.wirecopy.store.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPartTest {
  @Test
  void aShortTextIsOnePart() {
    assertThat(TextPart.of("short", 1)).isEqualTo(new TextPart(1, 1, 0, 5));
    assertThat(TextPart.of("", 1)).isEqualTo(new TextPart(1, 1, 0, 0));
  }

  @Test
  void aLongTextIsCutBehindParagraphsAndLosesNothing() {
    String text = ("A sentence that says little. ".repeat(20) + "\n\n").repeat(200);

    int end = 0;
    int count = TextPart.of(text, 1).count();
    for (int i = 1; i <= count; i++) {
      TextPart part = TextPart.of(text, i);
      assertThat(part.start()).isEqualTo(end);
      assertThat(text.substring(part.start(), part.end())).endsWith("\n\n");
      end = part.end();
    }
    assertThat(end).isEqualTo(text.length());
    assertThat(count).isEqualTo(4);
  }

  @Test
  void aWordWithoutEndIsCutBetweenCharacters() {
    String text = "x" + "😀".repeat(40_000);

    TextPart second = TextPart.of(text, 2);

    assertThat(Character.isHighSurrogate(text.charAt(second.start()))).isTrue();
  }

  @Test
  void askedForAPartThatIsNotThereTheNearestIsGiven() {
    assertThat(TextPart.of("short", 7).number()).isEqualTo(1);
    assertThat(TextPart.of("short", -7).number()).isEqualTo(1);
  }

  @Test
  void whatStandsBeforeAPlaceIsLeftOutOfThePartThatHoldsIt() {
    TextPart part = new TextPart(2, 3, 10, 20);

    assertThat(part.behind(14)).isEqualTo(new TextPart(2, 3, 14, 20));
    assertThat(part.behind(3)).isEqualTo(part);
    assertThat(part.behind(30)).isEqualTo(new TextPart(2, 3, 20, 20));
  }
}
