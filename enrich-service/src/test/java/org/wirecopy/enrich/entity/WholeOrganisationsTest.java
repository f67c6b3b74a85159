package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.enrich.extractor.RawMention.Type.LOC;
import static org.wirecopy.enrich.extractor.RawMention.Type.ORG;
import static org.wirecopy.enrich.extractor.RawMention.Type.PERSON;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Entity;

/** Organisations that engines cut, and those that lists of names tell. */
class WholeOrganisationsTest {
  private final ScriptedExtractor engine = new ScriptedExtractor();
  private final EntityFinder finder = new EntityFinder(List.of(engine), 10_000, 0);

  private List<String> organisations(String text) {
    return finder.find(text, "en").items().stream()
        .filter(entity -> entity.type() == Entity.Type.ORG)
        .flatMap(entity -> entity.mentions().stream())
        .map(Entity.Mention::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ministry of Fish|The Ministry of Fish and Ponds said so.|Ministry of Fish and Ponds",
        "Lake Power Authority|The Water and Lake Power Authority said so.|Water and Lake Power"
            + " Authority",
        "Danish Pond Council|The Saudi-Danish Pond Council met.|Saudi-Danish Pond Council"
      })
  void whatAnEngineCutsOffIsPartOfTheName(String cut, String text, String whole) {
    engine.name(ORG, cut);

    assertThat(organisations(text)).containsExactly(whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ministry of Fish|The Ministry of Fish and Vellora Bank said so.",
        "Ministry of Fish|The Ministry of Fish and its head said so.",
        "Pond Authority|The President and Pond Authority said so.",
        "Pond Authority|The Ministry and Pond Authority said so.",
        "Pond Authority|The Pro-Pond Authority people came."
      })
  void anotherThingIsNone(String name, String text) {
    engine.name(ORG, name);

    assertThat(organisations(text)).containsExactly(name);
  }

  @Test
  void whatStandsAmongOrganisationsIsOne() {
    engine.name(ORG, "Vellora").name(ORG, "Marlow Controls").name(PERSON, "Tanber");

    assertThat(organisations("Shares of Vellora, Marlow Controls and Tanber fell."))
        .containsExactly("Vellora", "Marlow Controls", "Tanber");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He sued Vellora and Tanber. Ada Tanber was there.",
        "He sued Vellora and Mr. Tanber.",
        "He sued Vellora and Tanber, Marlow and others."
      })
  void somebodyAmongThemIsAPerson(String text) {
    engine
        .name(ORG, "Vellora")
        .name(PERSON, "Ada Tanber")
        .name(PERSON, "Tanber")
        .name(PERSON, "Marlow");

    assertThat(organisations(text)).containsExactly("Vellora");
  }

  @Test
  void aCityAmongPlacesIsOne() {
    engine.name(LOC, "Ethiopia").name(PERSON, "Dire Dawa");

    assertThat(finder.find("Floods hit Ethiopia: Dire Dawa is cut off.", "en").items())
        .extracting(Entity::type)
        .containsExactly(Entity.Type.LOC, Entity.Type.LOC);
  }
}
