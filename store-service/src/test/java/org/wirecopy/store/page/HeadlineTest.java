package org.wirecopy.store.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A headline is not said twice, and nothing else of a text is left out. */
class HeadlineTest {
  @Test
  void aFirstLineThatIsTheHeadlineIsPassedOver() {
    String text = "Talks in Tripoli \r\n\n  They began.";

    assertThat(text.substring(Headline.repeated("Talks in Tripoli", text)))
        .isEqualTo("They began.");
  }

  @ParameterizedTest
  @CsvSource({
    "Libya, 'Libya is a country.\nIt lies there.'",
    "Talks, 'Talks'",
    "Talks, 'Talks\n\n '",
    "Talks, 'talks\nbegan'",
    "' ', ' \nbegan'",
    ", 'began\nthere'",
    "Talks,",
  })
  void allElseStandsAsItIs(String title, String text) {
    assertThat(Headline.repeated(title, text)).isZero();
  }

  @Test
  void aListReadsOnWhereTheBeginningThatStandsInForAHeadlineEnds() {
    String text = "\n " + "The river rose. ".repeat(10);

    String headline = Headline.listed(" ", text);
    String lead = text.substring(Headline.listedAlready(" ", text));

    assertThat(headline).startsWith("The river rose. The river").endsWith("The river…");
    assertThat(headline.replace("…", " ") + lead).isEqualTo(text.strip() + " ");
  }

  @ParameterizedTest
  @CsvSource({"'Short.\n', Short.", "'𝓐', '𝓐'"})
  void aTextThatIsItsOwnHeadlineIsNotSaidTwice(String text, String headline) {
    assertThat(Headline.listed(null, text)).isEqualTo(headline);
    assertThat(text.substring(Headline.listedAlready(null, text))).isEmpty();
  }

  @Test
  void aTextWithoutSpacesIsCutBetweenCharacters() {
    String text = "国際連合は声明を出した。".repeat(20);

    String headline = Headline.listed("", text);

    assertThat(headline).hasSize(91);
    assertThat(headline.replace("…", "") + text.substring(Headline.listedAlready("", text)))
        .isEqualTo(text);
  }
}
