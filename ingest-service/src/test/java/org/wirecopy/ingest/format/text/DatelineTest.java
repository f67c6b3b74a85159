package org.wirecopy.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.format.registry.Entries;

class DatelineTest {
  private static final String STORY = "The council voted on Monday to keep the old bridge open.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "LONDON (Reuters) - | LONDON | Reuters",
        "Berlin (dpa) - | Berlin | dpa",
        "BEIJING, Oct. 16 (Xinhua) -- | BEIJING | Xinhua",
        "NEW DELHI, India (AP) — | NEW DELHI | AP",
        "TUNIS/ROME (AFP) – | TUNIS/ROME | AFP",
        "(CNN) -- | - | CNN",
        "AFP - | - | AFP",
        "MOSCOW: | MOSCOW | -",
        "TRIPOLI, May 5: | TRIPOLI | -",
        "WASHINGTON — | WASHINGTON | -"
      })
  void placeAndAgencyAreReadOffTheFormsThatAgenciesUse(
      String start, String located, String agency) {
    assertThat(Dateline.of(start + " " + STORY)).hasValue(new Dateline(located, agency));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRUMP: We will see what happens.",
        "MADISON: I was there.\nPARKER: So was I.",
        "LONDON: I was there.\nPARIS: So was I.",
        "NOTE: The bridge is closed.",
        "London: a city of bridges.",
        "Some people (AP readers) - and others - disagree.",
        "AP exams - a guide.",
        "EXCLUSIVE - The bridge is closed."
      })
  void whatIsNotCertainSaysNothing(String text) {
    assertThat(Dateline.of(text)).isEmpty();
  }

  @Test
  void theArticleSaysItAndTheBodyKeepsIt() throws IOException {
    String text = "TUNIS (AFP) - " + STORY;

    NinjsItem item = Entries.article(Entries.of("a.txt", text)).item();

    assertThat(item.located()).isEqualTo("TUNIS");
    assertThat(item.infoSources()).extracting(NinjsItem.InfoSource::name).containsExactly("AFP");
    assertThat(item.mainText()).isEqualTo(text);
  }
}
