package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          U.N. | un
          The Guardian | guardian
          Marks & Spencer | marks and spencer
          Médecins Sans Frontières | medecins sans frontieres
          Sana’a | sanaa
          J.R.R. Tolkien | jrr tolkien
          Каддафи | kaddafi
          Straße | strasse
          """)
  void caseMarksAndPointsDoNotCount(String name, String words) {
    assertThat(NameKey.words(name)).isEqualTo(words);
  }
}
