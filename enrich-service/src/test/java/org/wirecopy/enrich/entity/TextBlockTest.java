package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextBlockTest {
  @Test
  void aHeadlineIsNoPartOfTheSentenceBelow() {
    List<TextBlock> blocks =
        TextBlock.of("Italy meets Haftar\nFile photo of a general.\n\n***\nEnd");

    assertThat(blocks)
        .containsExactly(
            new TextBlock("Italy meets Haftar", 0),
            new TextBlock("File photo of a general.", 19),
            new TextBlock("End", 49));
  }

  @Test
  void aSentenceWrappedToAFixedWidthStaysWhole() {
    String wrapped =
        """
        TRIPOLI, Oct 3 - The head of the army met the visiting ministers Angela
        Merkel and Boris Johnson on Tuesday, said a spokesman of the government
        in a statement that was sent to journalists late in the evening, hours
        after the meeting.

        Nothing else was said.\
        """;

    assertThat(TextBlock.of(wrapped)).hasSize(2);
  }

  @Test
  void aTextWithoutLineEndsIsCutBetweenWords() {
    String text = "word ".repeat(10_000).strip();

    List<TextBlock> blocks = TextBlock.of(text);

    assertThat(blocks).hasSizeGreaterThan(4);
    assertThat(blocks).allMatch(block -> block.text().length() <= 10_000);
    assertThat(blocks).allMatch(block -> text.startsWith(block.text(), block.start()));
    assertThat(String.join("", blocks.stream().map(TextBlock::text).toList())).isEqualTo(text);
  }

  @Test
  void aTextWithoutSpacesIsNeverCutWithinACharacter() {
    List<TextBlock> blocks = TextBlock.of("x" + "𠀀".repeat(12_000));

    assertThat(blocks).allMatch(block -> !Character.isLowSurrogate(block.text().charAt(0)));
  }
}
