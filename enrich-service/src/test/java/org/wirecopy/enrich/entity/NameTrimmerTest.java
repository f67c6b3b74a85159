package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Entity;

class NameTrimmerTest {
  private static final NameRules RULES = new NameRules();

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
          President Trump | Trump
          the League of Rights | League of Rights
          Philips' | Philips
          UN-backed | UN
          al-Sarraj | al-Sarraj
          Jean-Claude Juncker | Jean-Claude Juncker
          U.N. | U.N.
          Washington (D.C.) | Washington (D.C.)
          """)
  void marksAndTitlesAreNoPartOfAName(String found, String name) {
    assertThat(trim(found)).extracting(Name::text).containsExactly(name);
  }

  @Test
  void aCompoundHoldsTwoNames() {
    String text = "UN-recognized Government of National Unity";

    assertThat(trim(text))
        .extracting(Name::text)
        .containsExactly("UN", "Government of National Unity");
  }

  @Test
  void marksAloneAreNoName() {
    assertThat(trim("“--”")).isEmpty();
  }

  @Test
  void aCompanysLegalFormIsPartOfItsName() {
    String text = "at Google, Inc. of California";

    List<Name> names =
        new NameTrimmer(text, Wording.of("en"), Set.of(), RULES)
            .trim(Name.in(text, Entity.Type.ORG, 3, 9));

    assertThat(names).extracting(Name::text).containsExactly("Google, Inc.");
  }

  @Test
  void whatStandsBeforeAHyphenIsPartOfAnArabicName() {
    String text = "the Anas al-Dabbashi brigade";

    List<Name> names =
        new NameTrimmer(text, Wording.of("en"), Set.of(), RULES)
            .trim(Name.in(text, Entity.Type.LOC, 12, 20));

    assertThat(names).containsExactly(new Name(Entity.Type.PERSON, "Anas al-Dabbashi", 4, 20));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          fr | la France | France
          fr | L'Europe | Europe
          fr | La Rochelle | La Rochelle
          fr | groupe Renault | Renault
          es | El Salvador | El Salvador
          de | im Bundestag | Bundestag
          """)
  void anArticleIsNoPartOfAName(String language, String found, String name) {
    List<Name> names =
        new NameTrimmer(found, Wording.of(language), Set.of(), RULES)
            .trim(Name.in(found, Entity.Type.LOC, 0, found.length()));

    assertThat(names).extracting(Name::text).containsExactly(name);
  }

  private static List<Name> trim(String text) {
    return new NameTrimmer(text, Wording.of("en"), Set.of(), RULES).trim(whole(text));
  }

  private static Name whole(String text) {
    return Name.in(text, Entity.Type.PERSON, 0, text.length());
  }
}
