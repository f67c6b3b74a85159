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
}
