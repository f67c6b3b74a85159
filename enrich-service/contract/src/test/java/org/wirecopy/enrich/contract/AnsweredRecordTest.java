package org.wirecopy.enrich.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweredRecordTest {
  private static final String TOPIC = "q2ZrT1dDQkFBQUFBQUFB_-";

  @Test
  void itIsReadAsItWasWritten() {
    AnsweredRecord record = new AnsweredRecord(TOPIC, 11, 5_000_000_000L);

    assertThat(record.text()).isEqualTo(TOPIC + "/11/5000000000");
    assertThat(AnsweredRecord.of(record.text())).contains(record);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "3/17",
        "q2ZrT1dDQkFBQUFBQUFB_-/3",
        "q2ZrT1dDQkFBQUFBQUFB_-/3/",
        "q2ZrT1dDQkFBQUFBQUFB_-/-3/17",
        "q2ZrT1dDQkFBQUFBQUFB_-/03/17",
        "q2ZrT1dDQkFBQUFBQUFB_-/3/99999999999999999999",
        "q2ZrT1dDQkFBQUFBQUFB_-/4294967299/17",
        "q2ZrT1dDQkFBQUFBQUFB/3/17",
        " q2ZrT1dDQkFBQUFBQUFB_-/3/17"
      })
  void whatIsOfAnotherFormIsNone(String text) {
    assertThat(AnsweredRecord.of(text)).isEmpty();
  }
}
