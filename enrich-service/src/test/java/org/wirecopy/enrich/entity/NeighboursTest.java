package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.enrich.extractor.RawMention.Type.LOC;
import static org.wirecopy.enrich.extractor.RawMention.Type.ORG;
import static org.wirecopy.enrich.extractor.RawMention.Type.PERSON;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Entity;

/** What words beside a name, and words in it, say of its type. */
class NeighboursTest {
  private final ScriptedExtractor engine = new ScriptedExtractor();
  private final EntityFinder finder = new EntityFinder(List.of(engine), 10_000, 0);

  private Entity.Type only(String text) {
    List<Entity> items = finder.find(text, "en").items();
    assertThat(items).hasSize(1);
    return items.get(0).type();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The newspaper Vellora reported it.",
        "They read it in Vellora magazine.",
        "Then Vellora, a small Swiss lender, closed.",
        "A spokeswoman for Vellora declined.",
        "Two Vellora employees left."
      })
  void wordsBesideAnOrganisationTellIt(String text) {
    engine.name(PERSON, "Vellora");

    assertThat(only(text)).isEqualTo(Entity.Type.ORG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Police in the town of Vellora said so.",
        "It rained in Vellora province.",
        "The outskirts of Vellora burn."
      })
  void wordsBesideAPlaceTellIt(String text) {
    engine.name(PERSON, "Vellora");

    assertThat(only(text)).isEqualTo(Entity.Type.LOC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "President Vellora owns the bank.",
        "Later Vellora, a man of few words, spoke.",
        "Here Vellora companyless stood."
      })
  void otherWordsTellNothing(String text) {
    engine.name(PERSON, "Vellora");

    assertThat(only(text)).isEqualTo(Entity.Type.PERSON);
  }

  @Test
  void aKnownPlaceHasACompanyAndStaysAPlace() {
    engine.name(LOC, "Libya");

    assertThat(only("A spokesman for Libya declined.")).isEqualTo(Entity.Type.LOC);
  }

  @Test
  void aPersonsFullNameStaysOne() {
    engine.name(PERSON, "Robert Marlow");

    assertThat(only("The founder of Robert Marlow shares nothing.")).isEqualTo(Entity.Type.PERSON);
  }

  @Test
  void theMainWordStandsBeforeOf() {
    engine.name(LOC, "Ministry of Vellora Lake").name(ORG, "Port of Duqm");

    List<Entity> items =
        finder.find("The Ministry of Vellora Lake closed the Port of Duqm.", "en").items();

    assertThat(items).extracting(Entity::type).containsExactly(Entity.Type.ORG, Entity.Type.LOC);
  }
}
