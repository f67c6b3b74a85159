package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Entity;

class AbbreviationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the Government of National Accord (GNA) in | Government of National Accord
          the Government of the National Accord (GNA) | Government of the National Accord
          commander in the Libyan National Army (LNA). | Libyan National Army
          the State Law and Order Restoration Council (SLORC) | State Law and Order Restoration Council
          """)
  void initialsOfTheWordsBeforeBelongToThem(String text, String longForm) {
    assertThat(Abbreviations.in(text, List.of()))
        .extracting(pair -> pair.longForm().text())
        .containsExactly(longForm);
  }

  @Test
  void lettersWithinOneWordCountWhereAnEngineSawTheName() {
    String text = "the Bundesnachrichtendienst (BND) said";
    Name name = Name.in(text, Entity.Type.ORG, 4, 27);

    assertThat(Abbreviations.in(text, List.of(name)))
        .extracting(pair -> pair.longForm().text() + "=" + pair.abbreviation().text())
        .containsExactly("Bundesnachrichtendienst=BND");
    assertThat(Abbreviations.in(text, List.of())).isEmpty();
  }

  @Test
  void theLongFormMayStandInTheBrackets() {
    String text = "the GNA (Government of National Accord) said";

    assertThat(Abbreviations.in(text, List.of()))
        .extracting(pair -> pair.longForm().text() + "=" + pair.abbreviation().text())
        .containsExactly("Government of National Accord=GNA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in Moscow on Wednesday. (AFP)",
        "Angela Merkel (CDU) said",
        "World Health Organization (left)",
        "a plan (ABC)",
        "(ABC)"
      })
  void otherBracketsAbbreviateNothing(String text) {
    assertThat(Abbreviations.in(text, List.of())).isEmpty();
  }
}
