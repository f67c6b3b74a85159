package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.enrich.extractor.RawMention.Type.LOC;
import static org.wirecopy.enrich.extractor.RawMention.Type.PERSON;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.extractor.RawMention;

/** Names of which an engine gives less or more than stands there. */
class CutNamesTest {
  private final ScriptedExtractor engine = new ScriptedExtractor();

  private List<String> mentions(String text, String language) {
    return new EntityFinder(Map.of(language, engine), 10_000, 0)
        .find(text, language).items().stream()
            .flatMap(entity -> entity.mentions().stream())
            .map(Entity.Mention::text)
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ORG, Chick, Chick-fil-A",
    "ORG, Chick-fil, Chick-fil-A",
    "ORG, A, Chick-fil-A",
    "LOC, Stratford, Stratford-upon-Avon",
    "LOC, Avon, Stratford-upon-Avon",
    "LOC, Port, Port-au-Prince",
    "LOC, Villers, Villers-sur-le-Roule",
    "ORG, Toys, Toys-n-Things",
  })
  void smallWordsBetweenHyphensBelongToTheName(RawMention.Type type, String cut, String whole) {
    engine.name(type, cut);

    assertThat(mentions("They like " + whole + " a lot.", "en")).containsExactly(whole);
  }

  @ParameterizedTest
  @CsvSource({"Paris-to-Dakar", "Marlow-led-Vale-bank", "Paris-or-Rome", "Paris-themed-Rome"})
  void otherWordsBetweenHyphensPartNames(String text) {
    engine.name(LOC, "Paris").name(LOC, "Dakar").name(LOC, "Rome").name(LOC, "Marlow");

    assertThat(mentions("They like the " + text + " race.", "en")).doesNotContain(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Ada Marlow December      | Ada Marlow December 3, 2020",
        "en | Ada Marlow Dec           | Ada Marlow Dec. 3, 2020",
        "en | Ada Marlow December 3    | Ada Marlow December 3, 2020",
        "en | Ada Marlow May           | Ada Marlow May 3",
        "en | Ada Marlow, June         | Ada Marlow, June 3",
        "en | Ada Marlow Thursday      | Ada Marlow Thursday, 3 June",
        "de | Ada Marlow Dezember      | Ada Marlow Dezember 2020",
      })
  void aDateBehindABylineIsNoPartOfTheName(String language, String found, String text) {
    engine.name(PERSON, found);

    assertThat(mentions(text + "\nThe boat left.", language)).containsExactly("Ada Marlow");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERSON | Ada May | Ada May 3, 2020",
        "PERSON | Ada Marlow May | Ada Marlow May said 3 boats left.",
        "ORG | Coalition of April | Coalition of April 9",
      })
  void monthsArePartsOfNamesToo(RawMention.Type type, String name, String text) {
    engine.name(type, name);

    assertThat(mentions(text, "en")).containsExactly(name);
  }
}
