package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Entity;

class NameTrimmerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Haftar's | Haftar
          Haftar’s | Haftar
          “Haftar” | Haftar
          "Haftar's" | Haftar
          (Haftar | Haftar
          Haftar), | Haftar
          Ms Pinotti | Pinotti
          Gen. Khalifa Haftar | Khalifa Haftar
          Philips' | Philips
          UN-backed | UN
          al-Sarraj | al-Sarraj
          Jean-Claude Juncker | Jean-Claude Juncker
          U.N. | U.N.
          Washington (D.C.) | Washington (D.C.)
          """)
  void marksAndTitlesAreNoPartOfAName(String found, String name) {
    assertThat(NameTrimmer.trim(found, whole(found))).extracting(Name::text).containsExactly(name);
  }

  @Test
  void aCompoundHoldsTwoNames() {
    String text = "UN-recognized Government of National Unity";

    assertThat(NameTrimmer.trim(text, whole(text)))
        .extracting(Name::text)
        .containsExactly("UN", "Government of National Unity");
  }

  @Test
  void marksAloneAreNoName() {
    assertThat(NameTrimmer.trim("“--”", whole("“--”"))).isEmpty();
  }

  private static Name whole(String text) {
    return Name.in(text, Entity.Type.PERSON, 0, text.length());
  }
}
