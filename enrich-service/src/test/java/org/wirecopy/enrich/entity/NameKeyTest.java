package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.enrich.contract.Entity.Type.LOC;
import static org.wirecopy.enrich.contract.Entity.Type.ORG;
import static org.wirecopy.enrich.contract.Entity.Type.PERSON;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
  @ParameterizedTest
  @CsvSource({
    "Muammar Gaddafi, Moamer Kadhafi",
    "Muammar Gaddafi, Muammar Qaddafi",
    "Muammar Gaddafi, Муаммар Каддафи",
    "Sergey Shoigu, Sergei Shoigu",
    "Fayez al-Sarraj, Fayez Sarraj",
    "Fayez al-Sarraj, Fayez Al Serraj",
    "Mohammed Hussein, Muhammad Husayn",
    "Volodymyr Zelensky, Volodymyr Zelenskyy",
    "Jean-Claude Juncker, Jean Claude Juncker",
    "Sinéad O’Connor, Sinead O'Connor",
    "GORDON BROWN, Gordon Brown"
  })
  void spellingsOfOnePersonMeet(String one, String other) {
    assertThat(NameKey.of(PERSON, one)).isEqualTo(NameKey.of(PERSON, other));
  }

  @ParameterizedTest
  @CsvSource({
    "John Smith, Adam Smith",
    "George W. Bush, George H. W. Bush",
    "Kim Jong Il, Kim Jong Un",
    "Louis XIV, Louis XVI",
    "John Smith, Smith",
    "Alexander Richards, Alexander Richardson",
    "Hans Christian Andersen, Hans Andersen"
  })
  void differentPeopleStayApart(String one, String other) {
    assertThat(NameKey.of(PERSON, one)).isNotEqualTo(NameKey.of(PERSON, other));
  }

  @ParameterizedTest
  @CsvSource({
    "U.N., UN",
    "The Guardian, Guardian",
    "Government of National Accord, Government of the National Accord",
    "Marks & Spencer, Marks and Spencer",
    "Médecins Sans Frontières, Medecins sans Frontieres",
    "Sana'a, Sanaa"
  })
  void writingsOfOneOrganisationOrPlaceMeet(String one, String other) {
    assertThat(NameKey.of(ORG, one)).isEqualTo(NameKey.of(ORG, other));
    assertThat(NameKey.of(LOC, one)).isEqualTo(NameKey.of(LOC, other));
  }

  @ParameterizedTest
  @CsvSource({"Kiev, Kobe", "Paris, Prague", "Iran, Iraq", "Austria, Australia", "Pier, Bayer"})
  void placesAndOrganisationsAreNotMergedBySound(String one, String other) {
    assertThat(NameKey.of(LOC, one)).isNotEqualTo(NameKey.of(LOC, other));
    assertThat(NameKey.of(ORG, one)).isNotEqualTo(NameKey.of(ORG, other));
  }
}
