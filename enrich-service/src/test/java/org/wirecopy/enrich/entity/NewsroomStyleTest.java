package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wirecopy.enrich.extractor.RawMention.Type.LOC;
import static org.wirecopy.enrich.extractor.RawMention.Type.ORG;
import static org.wirecopy.enrich.extractor.RawMention.Type.PERSON;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Entity;

/**
 * Names as newsrooms set them: in capitals, in datelines, in lists, once in full and then short.
 */
class NewsroomStyleTest {
  private final ScriptedExtractor engine = new ScriptedExtractor();
  private final EntityFinder finder = new EntityFinder(List.of(engine), 10_000, 0);

  private List<String> mentions(String text) {
    return finder.find(text, "en").items().stream()
        .flatMap(entity -> entity.mentions().stream())
        .map(Entity.Mention::text)
        .toList();
  }

  private List<Entity> items(String text) {
    return finder.find(text, "en").items();
  }

  @Test
  void aHeadlineInCapitalsNamesWhomTheArticleNames() {
    engine.name(PERSON, "Ada Marlow").name(PERSON, "Banks");

    List<String> mentions =
        mentions("MARLOW TELLS BANKS OF LIBYA TO OPEN\nAda Marlow met Banks, and banks opened.");

    assertThat(mentions).containsExactlyInAnyOrder("MARLOW", "Ada Marlow", "LIBYA", "Banks");
  }

  @Test
  void datelinesArePlaces() {
    engine.name(PERSON, "PORT VALE").name(PERSON, "Ada Marlow");

    List<Entity> items = items("PORT VALE/OSLO, May 4 (Reuters) - Ada Marlow left.");

    assertThat(items)
        .extracting(Entity::type, Entity::name)
        .contains(tuple(Entity.Type.LOC, "Port Vale"), tuple(Entity.Type.LOC, "Oslo"));
  }

  @Test
  void severalCompaniesAreNotOne() {
    engine
        .name(ORG, "Orbit Works, Masten Space Systems")
        .name(ORG, "University of Vale, North Campus");

    List<Entity> items =
        items("Orbit Works, Masten Space Systems won. University of Vale, North Campus lost.");

    assertThat(items)
        .extracting(Entity::name)
        .containsExactly("Orbit Works", "Masten Space Systems", "University of Vale, North Campus");
  }

  @Test
  void companiesWithAStrokeBetweenAreTwo() {
    engine.name(ORG, "Comcast/Xfinity, T-Mobile").name(ORG, "Nordic A/S");

    assertThat(mentions("Comcast/Xfinity, T-Mobile and Nordic A/S sell phones."))
        .containsExactly("Comcast", "Xfinity", "T-Mobile", "Nordic A/S");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REUTERS/Laura Hill",
        "REUTERS/LAURA HILL/File Photo",
        "AP Photo/Laura Hill, File",
        "Photo by Laura Hill/Getty Images",
        "A boat leaves. Laura Hill/REUTERS"
      })
  void aPhotoCreditNamesWhoTookIt(String credit) {
    engine.name(ORG, credit);

    List<Entity> items = items("The boat left on Monday.\n" + credit + "\nAll went well.");

    assertThat(items)
        .extracting(Entity::type)
        .containsExactlyInAnyOrder(Entity.Type.ORG, Entity.Type.PERSON);
    assertThat(items)
        .filteredOn(entity -> entity.type() == Entity.Type.PERSON)
        .extracting(entity -> NameKey.words(entity.name()))
        .containsExactly("laura hill");
  }

  @Test
  void aCreditWithoutANameNamesNobody() {
    assertThat(items("REUTERS/File Photo. The boat left. AP/Handout")).isEmpty();
  }

  @Test
  void aNicknameBelongsToTheName() {
    engine.name(PERSON, "Robert").name(PERSON, "Dale");

    assertThat(mentions("Robert “Bob” Dale died.")).containsExactly("Robert “Bob” Dale");
  }

  @Test
  void shopsAreNoPeople() {
    engine.name(PERSON, "Macy").name(PERSON, "Airbnb").name(LOC, "Lowe");

    List<Entity> items = items("Macy's and Airbnb rose, and Lowe's fell.");

    assertThat(items)
        .extracting(Entity::type, Entity::name)
        .containsExactly(
            tuple(Entity.Type.ORG, "Macy's"),
            tuple(Entity.Type.ORG, "Airbnb"),
            tuple(Entity.Type.ORG, "Lowe's"));
  }

  @Test
  void whoBearsAShopsNameOwnsThings() {
    engine.name(PERSON, "Ada Lowe").name(PERSON, "Lowe");

    assertThat(items("Ada Lowe sang. Lowe's song was long."))
        .extracting(Entity::name)
        .containsExactly("Ada Lowe");
  }

  @Test
  void aFirstNameIsThePersonNamedInFull() {
    engine.name(PERSON, "Taylor Marlow").name(PERSON, "Taylor").name(PERSON, "Moon Jae-in");
    engine.name(PERSON, "Moon");

    assertThat(items("Taylor Marlow met Moon Jae-in. Taylor sang, and Moon smiled."))
        .extracting(Entity::name)
        .containsExactly("Taylor Marlow", "Moon Jae-in");
  }

  @Test
  void particlesBelongToTheSurname() {
    engine.name(PERSON, "Ursula von der Leyen").name(PERSON, "Von der Leyen");
    engine.name(PERSON, "Van Marlow");

    assertThat(items("Ursula von der Leyen came. Von der Leyen spoke. Van Marlow sang."))
        .extracting(Entity::name)
        .containsExactly("Ursula von der Leyen", "Van Marlow");
  }

  @Test
  void statesAreOneInFullAndShort() {
    engine.name(LOC, "California").name(LOC, "Calif");

    assertThat(items("Fresno, Calif. is in California.")).hasSize(1);
  }
}
