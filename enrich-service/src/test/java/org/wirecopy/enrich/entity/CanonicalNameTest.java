package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Entity;

class CanonicalNameTest {
  private static final CanonicalName CANONICAL = new NameRules().canonical;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON | Moamer Kadhafi | Muammar Gaddafi
          PERSON | Муаммар Каддафи | Muammar Gaddafi
          PERSON | Sergej Schoigu | Sergey Shoigu
          PERSON | Nikita Chruschtschow | Nikita Khrushchev
          PERSON | Dmitri Morosow | Dmitry Morozov
          PERSON | Swetlana Kusnezowa | Svetlana Kuznetsova
          PERSON | Oleg Joukov | Oleg Zhukov
          PERSON | Carlos Villanueva | Carlos Villanueva
          PERSON | Giacomo Casanova | Giacomo Casanova
          PERSON | Reubin Askew | Reubin Askew
          PERSON | Nadia Comaneci | Nadia Comaneci
          PERSON | Anton Schumacher | Anton Schumacher
          PERSON | Ali Schamchani | Ali Shamkhani
          PERSON | Fayez Al Serraj | Fayez al-Sarraj
          PERSON | Jean Claude Juncker | Jean-Claude Juncker
          PERSON | Kim Jong Un | Kim Jong-un
          PERSON | GORDON BROWN | Gordon Brown
          PERSON | Al Gore | Al Gore
          PERSON | Boris Johnson | Boris Johnson
          PERSON | Angus MacKinnon | Angus MacKinnon
          PERSON | Sammy Davis, Jr. | Sammy Davis Jr.
          ORG | U.N. | United Nations
          ORG | The Government of the National Accord | Government of National Accord
          ORG | UN Mine Action Service | United Nations Mine Action Service
          ORG | NATO | NATO
          ORG | Deutschen Bahn | Deutsche Bahn
          ORG | Deutsche Bundestag | Deutscher Bundestag
          ORG | Deutschen Roten Kreuz | Deutsches Rotes Kreuz
          LOC | the Netherlands | Netherlands
          LOC | Moskau | Moscow
          LOC | ⵍⵉⴱⵢⴰ 𐤋𐤁 | ⵍⵉⴱⵢⴰ 𐤋𐤁
          """)
  void everyNameHasOneCanonicalForm(Entity.Type type, String name, String canonical) {
    assertThat(CANONICAL.of(type, name)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, Muammar Gaddafi",
    "PERSON, Wolodymyr Selenskyj",
    "PERSON, Kim Dae Jung",
    "PERSON, Abdel-Rahman Hassan",
    "PERSON, J.R.R. Tolkien",
    "ORG, Médecins Sans Frontières",
    "ORG, U.N. Security Council",
    "LOC, São Paulo"
  })
  void aCanonicalFormIsItsOwn(Entity.Type type, String name) {
    String canonical = CANONICAL.of(type, name);

    assertThat(CANONICAL.of(type, canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ORG | Grünen | Grünen
          ORG | ÖVP | ÖVP
          ORG | Österreichischen Nationalbank | Österreichische Nationalbank
          PERSON | Wolfgang Schäuble | Wolfgang Schäuble
          PERSON | Ivana Jelić | Ivana Jelić
          PERSON | Nicolás Maduro | Nicolás Maduro
          PERSON | Volodímir Zelenski | Volodymyr Zelensky
          PERSON | Муаммар Каддафи | Muammar Gaddafi
          PERSON | WOLFGANG SCHÄUBLE | Wolfgang Schäuble
          LOC | Österreich | Austria
          """)
  void aShownNameKeepsItsMarks(Entity.Type type, String name, String shown) {
    assertThat(CANONICAL.shown(type, name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON | Itamar Ben-Gvir | Itamar Ben Gvir
          PERSON | Ursula von der Leyen | Ursula Von der Leyen
          PERSON | Juergen Mueller | Jürgen Müller
          PERSON | Rory McIlroy | Rory Mcilroy
          PERSON | Zhou Enlai | Chou En-lai
          PERSON | Vladimir Grebenshchikov | Wladimir Grebenschtschikow
          PERSON | Κυριάκος Μητσοτάκης | Kyriakos Mitsotakis
          LOC | Muenchen | Munich
          LOC | Kharkov | Kharkiv
          LOC | 北京 | Beijing
          LOC | Λονδίνο | London
          ORG | Roter Stern Belgrad | Red Star Belgrade
          """)
  void spellingsOfOneNameShareAKey(Entity.Type type, String one, String other) {
    assertThat(CANONICAL.key(type, one)).isEqualTo(CANONICAL.key(type, other));
  }
}
