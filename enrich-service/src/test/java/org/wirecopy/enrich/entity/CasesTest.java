package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.enrich.extractor.RawMention.Type.LOC;
import static org.wirecopy.enrich.extractor.RawMention.Type.PERSON;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.extractor.RawMention;

/** Names in other cases than the first are those of the first where the article has it. */
class CasesTest {
  private final ScriptedExtractor engine = new ScriptedExtractor();

  private List<Entity> items(String language, String text) {
    return new EntityFinder(Map.of(language, engine), 10_000, 0).find(text, language).items();
  }

  @ParameterizedTest
  @CsvSource({
    "hr, PERSON, Damir Horvat, Damira Horvata",
    "hr, PERSON, Damir Horvat, Horvatu",
    "bs, PERSON, Adnan Begić, Adnanom Begićem",
    "sr, LOC, Kula, Kulu",
    "fi, PERSON, Sanna Salo, Sanna Salon",
    "fi, PERSON, Sanna Salo, Salolle",
    "fi, LOC, Salo, Salossa",
    "sv, PERSON, Greta Lind, Greta Linds",
    "nb, LOC, Volda, Voldas",
    "de, PERSON, Ada Kessler, Kesslers"
  })
  void oneNameInTwoCases(String language, RawMention.Type type, String first, String other) {
    engine.name(type, other).name(type, first);

    List<Entity> items = items(language, first + " 2026. " + other + " 2027.");

    assertThat(items).extracting(Entity::name).containsExactly(first);
    assertThat(items.get(0).mentions()).hasSize(2);
  }

  @Test
  void twoPeopleOfLikeNamesAreTwo() {
    engine.name(PERSON, "Ivan Horvat").name(PERSON, "Ivana Horvat").name(PERSON, "Ivana");

    assertThat(items("hr", "Ivan Horvat 2026. Ivana Horvat 2027."))
        .extracting(Entity::name)
        .containsExactly("Ivan Horvat", "Ivana Horvat");
  }

  @Test
  void aNameThatTheArticleHasInOneCaseAloneStaysAsItIs() {
    engine.name(LOC, "Kutinu");

    assertThat(items("hr", "Otišli su u Kutinu."))
        .extracting(Entity::name)
        .containsExactly("Kutinu");
  }
}
