package org.wirecopy.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatinMarksTest {
  @ParameterizedTest
  @CsvSource({"Příště, Priste", "Łódź, Łodz", "takođe, takode", "plain, plain", "kapı, kapi"})
  void marksAreLeftOff(String text, String plain) {
    assertThat(LatinMarks.without(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"příště", "Łódź", "straße"})
  void aLetterBeyondAsciiIsAMark(String text) {
    assertThat(LatinMarks.areAbsent(text)).isFalse();
  }

  @Test
  void signsAreNoMarks() {
    assertThat(LatinMarks.areAbsent("„Pristi tyden“ – 10 €")).isTrue();
  }
}
