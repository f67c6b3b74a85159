package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.enrich.extractor.RawMention.Type.LOC;
import static org.wirecopy.enrich.extractor.RawMention.Type.ORG;
import static org.wirecopy.enrich.extractor.RawMention.Type.PERSON;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Entity;

/** Names that engines overlook or cut: initials, tables, datelines, hyphens. */
class OverlookedNamesTest {
  private final ScriptedExtractor engine = new ScriptedExtractor();
  private final EntityFinder finder = new EntityFinder(List.of(engine), 10_000, 0);

  private List<String> mentions(String text) {
    return finder.find(text, "en").items().stream()
        .flatMap(entity -> entity.mentions().stream())
        .map(Entity.Mention::text)
        .toList();
  }

  private List<String> mentions(String text, Entity.Type type) {
    return finder.find(text, "en").items().stream()
        .filter(entity -> entity.type() == type)
        .flatMap(entity -> entity.mentions().stream())
        .map(Entity.Mention::text)
        .toList();
  }

  @Test
  void initialsBehindAnArticleAreAnOrganisation() {
    assertThat(
            mentions("Trains run late, the TRA said, and its head told TRV so.", Entity.Type.ORG))
        .containsExactly("TRA", "TRV");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last year the GDP fell.",
        "He joined the WBXO Featherweight class.",
        "Then the THE-list came.",
        "The bank has a pandemic programme (PEPP), and it wants the PEPP longer.",
        "The board met an ABX engineer."
      })
  void initialsOfThingsAndLongerNamesAreNot(String text) {
    assertThat(mentions(text)).isEmpty();
  }

  @Test
  void initialsInBracketsAreTheOrganisationBeforeThem() {
    engine.name(ORG, "National Energy Secretariat").name(PERSON, "Ada Marlow");

    assertThat(mentions("The National Energy Secretariat (SNE) and Ada Marlow (PRD) agreed."))
        .containsExactly("National Energy Secretariat", "SNE", "Ada Marlow");
  }

  @ParameterizedTest
  @CsvSource({"TRAX, 4", "Trax, 1"})
  void initialsThatAreANameOnceAreOneEverywhere(String form, int found) {
    String text = "%s opened. Some %s staff left, a %s train, one %s bus.".replace("%s", form);
    Name first = Name.in(text, Entity.Type.ORG, 0, form.length());

    assertThat(MissedMentions.with(text, TextBlock.of(text), List.of(first))).hasSize(found);
  }

  @Test
  void anEngineReadsTablesInCapitals() {
    engine.name(ORG, "VELLORA").name(PERSON, "MARLOW");

    assertThat(
            mentions(
                "RESULTS OF VELLORA\nVELLORA 69 65 .515\nMARLOW LEAVES AGAIN", Entity.Type.ORG))
        .contains("VELLORA");
    assertThat(mentions("MARLOW LEAVES AGAIN IN 1996")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BONN 1996-08-30|BONN|",
        "VELLORA, Switzerland 1996-08-30|VELLORA|",
        "BULAWAYO, Jun 10 2022 (IPS) - Onions are cheap.|BULAWAYO|IPS",
        "PORT VALE (Orbit News) — Onions are cheap.|PORT VALE|Orbit News",
        "HANOI, 4 May - Onions are cheap.|HANOI|"
      })
  void aDatelineHasADateOrASource(String line, String place, String source) {
    String text = "Onions are cheap\n" + line + "\nNobody buys them.";

    assertThat(mentions(text, Entity.Type.LOC)).contains(place);
    assertThat(mentions(text, Entity.Type.ORG))
        .isEqualTo(source == null ? List.of() : List.of(source));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOCCER - Vellora won again.", "VELLORA (not the town) won again."})
  void otherLinesThatBeginInCapitalsAreNoDatelines(String line) {
    assertThat(mentions(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Li Ka, Li Ka-shing retired.",
    "Kiran Mazumdar, Kiran Mazumdar-Shaw spoke.",
    "Luchoomun, Here Dookun-Luchoomun spoke."
  })
  void aPersonsNameGoesOnBehindAHyphen(String cut, String text) {
    engine.name(PERSON, cut);

    assertThat(mentions(text)).singleElement().asString().contains("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A Marlow-led group came.",
        "A Marlow-supporting group came.",
        "The Marlow-Vellora summit came."
      })
  void anAdjectiveMadeOfANameIsNoPartOfIt(String text) {
    engine.name(PERSON, "Marlow").name(LOC, "Vellora");

    assertThat(mentions(text)).contains("Marlow");
  }

  @Test
  void aTitleAloneIsNobody() {
    engine.name(PERSON, "First Lady").name(PERSON, "Ann Prince").name(PERSON, "Prince");

    assertThat(mentions("The First Lady met Ann Prince. Prince smiled."))
        .containsExactly("Ann Prince", "Prince");
  }
}
