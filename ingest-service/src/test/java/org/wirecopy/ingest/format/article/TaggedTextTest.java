package org.wirecopy.ingest.format.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggedTextTest {
  @Test
  void tagsAroundTheWholeTextGoAndItsLinesStay() {
    String tagged =
        "\n<p>\n  The river rose\nand <b>fell</b>.\n   It rained &amp; rained.</p>\n<p>Later.</p>";

    assertThat(TaggedText.untagged(tagged))
        .isEqualTo("The river rose\nand fell.\n   It rained & rained.\n\nLater.");
  }

  @Test
  void aBreakIsALineEnd() {
    assertThat(TaggedText.untagged("<p>The river<br/>rose.</p>")).isEqualTo("The river\nrose.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The tag <p> begins a paragraph and </p> ends it.",
        "<p> is a tag of HTML.",
        "a < b & c > d &amp;",
        "<pre-election> notes"
      })
  void textThatSpeaksOfTagsStays(String text) {
    assertThat(TaggedText.untagged(text)).isEqualTo(text);
  }
}
