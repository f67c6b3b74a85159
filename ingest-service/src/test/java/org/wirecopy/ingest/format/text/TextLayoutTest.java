package org.wirecopy.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLayoutTest {
  private static final String STORY =
      "The council voted on Monday to keep the old bridge open for another year, after a long"
          + " debate.\n";

  @Test
  void aShortLineBeforeABlankLineIsTheHeadlineAndLeavesTheBody() {
    TextLayout layout = TextLayout.of("Council keeps old bridge open\n\n\n" + STORY);

    assertThat(layout.headline()).hasValue("Council keeps old bridge open");
    assertThat(layout.body()).isEqualTo(STORY);
  }

  @Test
  void aHeadlineNeedsNoSpacesWhereTheScriptHasNone() {
    assertThat(TextLayout.of("旧桥将继续开放一年\n\n经过长时间的辩论，市议会星期一投票决定让旧桥再开放一年。\n").headline())
        .hasValue("旧桥将继续开放一年");
  }

  @Test
  void aQuotationMayBeginAHeadline() {
    assertThat(TextLayout.of("‘Old bridge’ stays open\n\n" + STORY).headline())
        .hasValue("‘Old bridge’ stays open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council voted on Monday.\n\n", // a sentence
        "The council said: “no.”\n\n", // a quoted sentence
        "Council keeps old bridge open\n", // no blank line follows
        "By Maria Rossi and staff\n\n", // a byline
        "Von unserem Korrespondenten Karl\n\n", // a German byline
        "LONDON\n\n", // a dateline
        "LONDON (Reuters) -\n\n", // a dateline with an agency
        "Monday, May 6, 2024\n\n", // a day
        "6 de mayo de 2024\n\n", // a Spanish day
        "council news at https://council.example\n\n", // an address
        "* * *\n\n", // an ornament
        "The mayor, who has led the city for eleven years and is not seeking another term in the"
            + " spring election, spoke first at the meeting\n\n" // too long
      })
  void whatIsNotClearlyAHeadlineStaysInTheBody(String first) {
    String text = first + STORY;

    TextLayout layout = TextLayout.of(text);

    assertThat(layout.headline()).isEmpty();
    assertThat(layout.body()).isEqualTo(text);
  }

  @Test
  void aLineWithoutAStoryBelowIsNoHeadline() {
    assertThat(TextLayout.of("Council keeps old bridge open\n\nMore soon\n").headline()).isEmpty();
    assertThat(TextLayout.of("Council keeps old bridge open").headline()).isEmpty();
  }

  @Test
  void theBodyKeepsItsCharactersInsideAndAtItsEnds() {
    String text = "  One  line.\n\n\n\tAnother line, with\u00a0odd spaces. \n|";

    assertThat(TextLayout.of(text).body()).isEqualTo(text);
  }
}
