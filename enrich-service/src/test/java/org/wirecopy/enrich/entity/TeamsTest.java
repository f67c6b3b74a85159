package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.enrich.extractor.RawMention.Type.LOC;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Entity;

/** Teams that an engine takes for the towns and states whose names they have. */
class TeamsTest {
  private static final String REPORT = " The others ended 3-1 and 20-17.";

  private final ScriptedExtractor engine = new ScriptedExtractor();
  private final EntityFinder finder = new EntityFinder(List.of(engine), 10_000, 0);

  private Entity.Type type(String text, String name) {
    engine.name(LOC, name);
    return finder.find(text, "en").items().stream()
        .filter(entity -> entity.name().equals(name))
        .findFirst()
        .orElseThrow()
        .type();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Then Oregon (3-1) rested.",
        "They met No. 11 Oregon.",
        "They met 23rd-ranked Oregon.",
        "It was Oregon 24-10 at last.",
        "A win over Oregon came late.",
        "Late on, Oregon’s head coach smiled."
      })
  void resultsAndWhatTeamsDoTellATeam(String text) {
    assertThat(type(text + REPORT, "Oregon")).isEqualTo(Entity.Type.ORG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Then it rained in Oregon." + REPORT,
        "The paper’s No. 11 Oregon trail opened in Oregon and near Oregon." + REPORT,
        "The bill passed with Oregon (3-1) absent on 2019-20 and 1/2-3/4."
      })
  void placesOfAReportAndVotesTellNone(String text) {
    assertThat(type(text, "Oregon")).isEqualTo(Entity.Type.LOC);
  }

  @Test
  void oneScoreIsNoReport() {
    assertThat(type("The bill passed with Oregon 52-48 behind it.", "Oregon"))
        .isEqualTo(Entity.Type.LOC);
  }

  @Test
  void countriesStayPlaces() {
    assertThat(type("A win over Norway came late." + REPORT, "Norway")).isEqualTo(Entity.Type.LOC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tampa (Florida) 9 6 3 15", "Tampa 15 10 5 0 31", "Tampa 24 Marlow 10"})
  void linesOfTablesNameTeams(String line) {
    assertThat(type(line, "Tampa")).isEqualTo(Entity.Type.ORG);
  }

  @Test
  void pricesAreNoLines() {
    assertThat(type("In Tampa 24 Marlow 1.5 shares cost", "Tampa")).isEqualTo(Entity.Type.LOC);
  }
}
