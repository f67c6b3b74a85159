package org.wirecopy.store.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
  @ParameterizedTest(name = "known {0}, arriving {1}: {2}")
  @CsvSource({
    "0, 1, NEW",
    "0, 7, NEW",
    "1, 2, NEW_VERSION",
    "3, 3, UNCHANGED",
    "3, 2, SUPERSEDED",
    "3, 0, SUPERSEDED",
    "0, 0, SUPERSEDED",
    "0, -1, SUPERSEDED"
  })
  void theHigherVersionWinsAndZeroNeverDoes(int known, int arriving, Outcome expected) {
    assertThat(Outcome.of(known, arriving)).isEqualTo(expected);
  }
}
