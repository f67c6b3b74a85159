package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirecopy.enrich.extractor.RawMention.Type.LOC;
import static org.wirecopy.enrich.extractor.RawMention.Type.ORG;
import static org.wirecopy.enrich.extractor.RawMention.Type.PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.extractor.Sentence;

class EntityFinderTest {
  private static final int PLENTY = 100_000;

  private final ScriptedExtractor engine = new ScriptedExtractor();
  private final EntityFinder finder = new EntityFinder(List.of(engine), PLENTY, PLENTY);

  @Test
  void theFullNameDecidesForTheSurname() {
    engine.name(PERSON, "Khalifa Haftar").name(LOC, "Haftar");

    List<Entity> items = finder.find("Khalifa Haftar spoke. Haftar left.", "en").items();

    assertThat(items).hasSize(1);
    assertThat(items.get(0).name()).isEqualTo("Khalifa Haftar");
    assertThat(items.get(0).mentions())
        .containsExactly(
            new Entity.Mention("Khalifa Haftar", 0, 14), new Entity.Mention("Haftar", 22, 28));
  }

  @Test
  void aCityStaysACityBesideSomebodyOfThatName() {
    engine.name(PERSON, "Jack London").name(LOC, "London");

    List<Entity> items = finder.find("Jack London never saw London.", "en").items();

    assertThat(items).extracting(Entity::type).containsExactly(Entity.Type.PERSON, Entity.Type.LOC);
  }

  @Test
  void aSurnameThatTwoPeopleShareIsNeithers() {
    engine.name(PERSON, "Bill Clinton").name(PERSON, "Hillary Clinton").name(PERSON, "Clinton");

    List<Entity> items =
        finder.find("Bill Clinton and Hillary Clinton came. Clinton spoke.", "en").items();

    assertThat(items)
        .extracting(Entity::name)
        .containsExactly("Bill Clinton", "Hillary Clinton", "Clinton");
    assertThat(items).extracting(Entity::id).doesNotHaveDuplicates();
  }

  @Test
  void spellingsOfOneNameAreOneEntityInEveryArticle() {
    engine.name(PERSON, "Muammar Gaddafi").name(PERSON, "Moamer Kadhafi").name(PERSON, "Kadhafi");

    String one = finder.find("The fall of Muammar Gaddafi.", "en").items().get(0).id();
    List<Entity> other = finder.find("Moamer Kadhafi fell. Kadhafi is dead.", "en").items();

    assertThat(other).hasSize(1);
    assertThat(other.get(0).id()).isEqualTo(one).startsWith("urn:wirecopy:entity:");
    assertThat(other.get(0).name()).isEqualTo("Muammar Gaddafi");
  }

  @Test
  void mostVotesDecideWhatASurfaceFormIs() {
    String text = "Fubar won.\nFubar lost.\nFubar drew.";
    EntityExtractor unsure =
        new FakeEngine(
            block ->
                List.of(new RawMention(block.contains("drew") ? LOC : ORG, 0, "Fubar".length())));

    List<Entity> items = new EntityFinder(List.of(unsure), PLENTY, PLENTY).find(text, "en").items();

    assertThat(items).hasSize(1);
    assertThat(items.get(0).type()).isEqualTo(Entity.Type.ORG);
    assertThat(items.get(0).mentions()).hasSize(3);
  }

  @Test
  void anAbbreviationBelongsToTheLongFormThatIntroducesIt() {
    engine.name(ORG, "GNA").name(LOC, "National");

    List<Entity> items =
        finder.find("The Government of the National Accord (GNA) met. The GNA won.", "en").items();

    assertThat(items).hasSize(1);
    assertThat(items.get(0).name()).isEqualTo("Government of National Accord");
    assertThat(items.get(0).mentions())
        .extracting(Entity.Mention::text)
        .containsExactly("Government of the National Accord", "GNA", "GNA");
  }

  @Test
  void theUnitedNationsAreOneWhateverTheyAreCalled() {
    engine.name(ORG, "United Nations").name(LOC, "U.N.").name(ORG, "UN");

    List<Entity> items = finder.find("The United Nations, U.N. or UN.", "en").items();

    assertThat(items).hasSize(1);
    assertThat(items.get(0).type()).isEqualTo(Entity.Type.ORG);
  }

  @Test
  void offsetsCountCodePoints() {
    engine.name(PERSON, "Ada 😀 Byron").name(LOC, "Rome");
    String text = "😀😀 Ada 😀 Byron\n😀 in Rome";

    List<Entity> items = finder.find(text, "en").items();

    assertThat(items).hasSize(2);
    for (Entity item : items) {
      Entity.Mention mention = item.mentions().get(0);
      int start = text.offsetByCodePoints(0, mention.start());
      int end = text.offsetByCodePoints(0, mention.end());
      assertThat(text.substring(start, end)).isEqualTo(mention.text());
    }
    assertThat(items.get(1).mentions()).containsExactly(new Entity.Mention("Rome", 20, 24));
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "fr", "zh-Hant"})
  void aLanguageThatNoEngineReadsIsSaid(String tag) {
    assertThat(finder.find("Rome", tag)).isEqualTo(Entities.unsupportedLanguage());
  }

  @Test
  void aRegionIsNoOtherLanguage() {
    assertThat(finder.find("Rome", "en-GB").status()).isEqualTo(Entities.Status.DONE);
  }

  @Test
  void aHugeTextIsReadUpToTheLastSentenceBeforeTheBound() {
    EntityExtractor byLine =
        new FakeEngine(block -> List.of(new RawMention(LOC, 0, "Rome".length())));
    EntityFinder bounded = new EntityFinder(List.of(byLine), 30, 0);

    Entities found = bounded.find("Rome 😀 fell.\nRome rose.\nRome fell again.\n", "en");

    assertThat(found.status()).isEqualTo(Entities.Status.TRUNCATED);
    assertThat(found.coveredChars()).isEqualTo("Rome x fell.\nRome rose.".length());
    assertThat(found.items()).extracting(e -> e.mentions().size()).containsExactly(2);
  }

  @Test
  void aSentenceSeenBeforeIsNotReadAgain() {
    List<String> read = new ArrayList<>();
    EntityExtractor counting =
        new FakeEngine(
            block -> {
              read.add(block);
              int at = block.indexOf("Rome");
              return at < 0 ? List.of() : List.of(new RawMention(LOC, at, block.length()));
            });
    EntityFinder remembering = new EntityFinder(List.of(counting), PLENTY, PLENTY);

    Entities first = remembering.find("all roads lead to Rome", "en");
    Entities second = remembering.find("it is said:\nall roads lead to Rome", "en");

    assertThat(read).containsExactly("all roads lead to Rome", "it is said:");
    assertThat(first.items().get(0).mentions()).containsExactly(new Entity.Mention("Rome", 18, 22));
    assertThat(second.items().get(0).mentions()).contains(new Entity.Mention("Rome", 30, 34));
    assertThat(remembering.seen().hits()).isEqualTo(1);
    assertThat(remembering.seen().misses()).isEqualTo(2);
  }

  @Test
  void aFormThatIsANameOnceIsFoundWhereTheEngineOverlookedIt() {
    EntityExtractor sleepy =
        new FakeEngine(
            block -> block.startsWith("Celle") ? List.of(new RawMention(LOC, 0, 5)) : List.of());

    List<Entity> items =
        new EntityFinder(List.of(sleepy), PLENTY, 0)
            .find("Celle is wet.\nRain fell on Celle and on Marcelle.", "en")
            .items();

    assertThat(items.get(0).mentions())
        .containsExactly(new Entity.Mention("Celle", 0, 5), new Entity.Mention("Celle", 27, 32));
  }

  @Test
  void headlinesInCapitalsNameWhatIsKnownAndLinesOfThePageNobody() {
    engine.name(ORG, "READ MORE").name(LOC, "ROME").name(ORG, "Related Articles").name(LOC, "Rome");

    List<Entity> items =
        finder
            .find("ROME FALLS AGAIN\nRelated Articles\nTags: Rome\nREAD MORE\nRome fell.", "en")
            .items();

    assertThat(items).extracting(Entity::mentions).hasSize(1);
    assertThat(items.get(0).mentions())
        .containsExactly(new Entity.Mention("ROME", 0, 4), new Entity.Mention("Rome", 55, 59));
  }

  @Test
  void theHeadlineBehindATeasersLabelNamesWhomItNames() {
    engine.name(ORG, "READ MORE").name(LOC, "Rome");

    List<Entity> items = finder.find("READ MORE: How Rome fell", "en").items();

    assertThat(items)
        .flatExtracting(Entity::mentions)
        .containsExactly(new Entity.Mention("Rome", 15, 19));
  }

  @Test
  void whoSpeaksIsNoPlace() {
    engine.name(LOC, "Dabbashi");

    List<Entity> items =
        finder.find("Ambassador Ibrahim left. \"No,\" the envoy Dabbashi said.", "en").items();

    assertThat(items).extracting(Entity::type).containsExactly(Entity.Type.PERSON);
  }

  @Test
  void whereSomethingHappensIsNoPerson() {
    engine.name(PERSON, "Hiram");

    List<Entity> items = finder.find("They met in Hiram, Maine.", "en").items();

    assertThat(items).extracting(Entity::type).containsExactly(Entity.Type.LOC);
  }

  @Test
  void aGermanGenitiveIsTheSamePerson() {
    EntityExtractor german =
        new FakeEngine(
            "de", block -> List.of(new RawMention(PERSON, 0, 13), new RawMention(PERSON, 21, 28)));

    List<Entity> items =
        new EntityFinder(List.of(german), PLENTY, 0)
            .find("Angela Merkel kommt. Merkels Wort gilt.", "de")
            .items();

    assertThat(items).hasSize(1);
  }

  @Test
  void twoNamesThatEverybodyKnowsAsOneAreOne() {
    engine.name(LOC, "Bosnia").name(LOC, "Herzegovina").name(LOC, "Washington").name(LOC, "D.C.");

    List<Entity> items =
        finder.find("From Bosnia and Herzegovina to Washington, D.C. by air.", "en").items();

    assertThat(items)
        .extracting(Entity::name)
        .containsExactly("Bosnia and Herzegovina", "Washington");
  }

  @Test
  void aNameThatTheEngineHasPartedIsOneMention() {
    engine.name(PERSON, "Anas").name(LOC, "Dabbashi");

    List<Entity> items = finder.find("The Anas al-Dabbashi brigade.", "en").items();

    assertThat(items)
        .flatExtracting(Entity::mentions)
        .containsExactly(new Entity.Mention("Anas al-Dabbashi", 4, 20));
  }

  @Test
  void whoeverHasAFullNameIsFoundBySurnameToo() {
    engine.name(PERSON, "Anne Hathaway");

    List<Entity> items = finder.find("Hathaway won.\nAnne Hathaway spoke.", "en").items();

    assertThat(items).hasSize(1);
    assertThat(items.get(0).mentions())
        .containsExactly(
            new Entity.Mention("Hathaway", 0, 8), new Entity.Mention("Anne Hathaway", 14, 27));
  }

  @Test
  void aFirstNameMakesNoPlace() {
    engine.name(PERSON, "Yasser Arafat").name(LOC, "Helen Dyke");

    List<Entity> items = finder.find("Hope in Yasser Arafat and Helen Dyke.", "en").items();

    assertThat(items).extracting(Entity::type).containsOnly(Entity.Type.PERSON);
  }

  @Test
  void aBrigadeNamedAfterSomebodyNamesHim() {
    engine.name(ORG, "Anas al-Dabbashi");

    List<Entity> items = finder.find("The Anas al-Dabbashi brigade.", "en").items();

    assertThat(items).extracting(Entity::type).containsExactly(Entity.Type.PERSON);
  }

  @Test
  void aListWithoutCommasNamesSeveralPeople() {
    engine.name(PERSON, "Susan Moor Helen Dyke");

    List<Entity> items = finder.find("Coach: Susan Moor Helen Dyke", "en").items();

    assertThat(items).extracting(Entity::name).containsExactly("Susan Moor", "Helen Dyke");
  }

  @Test
  void nationalitiesAreNoPlaces() {
    engine.name(LOC, "Libyan").name(LOC, "Libya");

    List<Entity> items = finder.find("The Libyan army left Libya.", "en").items();

    assertThat(items).extracting(Entity::name).containsExactly("Libya");
  }

  @Test
  void whatThePlaceOwnsIsAnotherName() {
    engine.name(ORG, "Britain's Foreign Office").name(LOC, "Moscow / Kiev");

    List<Entity> items = finder.find("Britain's Foreign Office on Moscow / Kiev", "en").items();

    assertThat(items)
        .flatExtracting(Entity::mentions)
        .extracting(Entity.Mention::text)
        .containsExactly("Britain", "Foreign Office", "Moscow", "Kiev");
  }

  @Test
  void anEngineThatFailsRejectsNothing() {
    EntityExtractor broken =
        new FakeEngine(
            block -> {
              throw new IllegalStateException("cannot read this");
            });

    Entities found = new EntityFinder(List.of(broken), PLENTY, PLENTY).find("Rome", "en");

    assertThat(found.status()).isEqualTo(Entities.Status.FAILED);
    assertThat(found.engine()).isEqualTo("fake/1+names.7");
    assertThat(found.reason()).contains("cannot read this");
  }

  @Test
  void aBoundOfNothingIsRejected() {
    assertThatThrownBy(() -> new EntityFinder(List.of(), 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextThatOverflowsTheEnginesStackRejectsNothing() {
    EntityExtractor deep =
        new FakeEngine(
            block -> {
              throw new StackOverflowError();
            });

    Entities found = new EntityFinder(List.of(deep), PLENTY, 0).find("Rome", "en");

    assertThat(found.status()).isEqualTo(Entities.Status.FAILED);
  }

  private record FakeEngine(String language, Function<String, List<RawMention>> rule)
      implements EntityExtractor {
    FakeEngine(Function<String, List<RawMention>> rule) {
      this("en", rule);
    }

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public String engine(String languageTag) {
      return "fake/1";
    }

    @Override
    public Set<String> languages() {
      return Set.of(language);
    }

    @Override
    public void load(String languageTag) {}

    @Override
    public List<Sentence> sentences(String text, String languageTag) {
      return List.of(new Sentence(0, text.length(), () -> rule.apply(text)));
    }
  }
}
