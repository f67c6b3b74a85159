package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirecopy.enrich.extractor.RawMention.Type.LOC;
import static org.wirecopy.enrich.extractor.RawMention.Type.ORG;
import static org.wirecopy.enrich.extractor.RawMention.Type.PERSON;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.RawMention;

class EntityFinderTest {
  private static final int PLENTY = 100_000;

  private final ScriptedExtractor engine = new ScriptedExtractor();
  private final EntityFinder finder = new EntityFinder(List.of(engine), PLENTY);

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
    assertThat(other.get(0).name()).isEqualTo("Moamer Kadhafi");
  }

  @Test
  void mostVotesDecideWhatASurfaceFormIs() {
    String text = "Fubar won.\nFubar lost.\nFubar drew.";
    EntityExtractor unsure =
        new FakeEngine(
            block ->
                List.of(new RawMention(block.contains("drew") ? LOC : ORG, 0, "Fubar".length())));

    List<Entity> items = new EntityFinder(List.of(unsure), PLENTY).find(text, "en").items();

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
    assertThat(items.get(0).name()).isEqualTo("Government of the National Accord");
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
  void aHugeTextIsReadUpToTheBound() {
    engine.name(LOC, "Rome");
    EntityFinder bounded = new EntityFinder(List.of(engine), 12);

    Entities found = bounded.find("😀 Rome and Rome and Rome", "en");

    assertThat(found.status()).isEqualTo(Entities.Status.TRUNCATED);
    assertThat(found.coveredChars()).isEqualTo(10);
    assertThat(found.items()).extracting(e -> e.mentions().size()).containsExactly(1);
  }

  @Test
  void anEngineThatFailsRefusesNothing() {
    EntityExtractor broken =
        new FakeEngine(
            block -> {
              throw new IllegalStateException("cannot read this");
            });

    Entities found = new EntityFinder(List.of(broken), PLENTY).find("Rome", "en");

    assertThat(found.status()).isEqualTo(Entities.Status.FAILED);
    assertThat(found.engine()).isEqualTo("fake/1");
    assertThat(found.reason()).contains("cannot read this");
  }

  @Test
  void aBoundOfNothingIsRefused() {
    assertThatThrownBy(() -> new EntityFinder(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private record FakeEngine(java.util.function.Function<String, List<RawMention>> rule)
      implements EntityExtractor {
    @Override
    public String engine() {
      return "fake/1";
    }

    @Override
    public Set<String> languages() {
      return Set.of("en");
    }

    @Override
    public void load() {}

    @Override
    public List<RawMention> extract(String text, String languageTag) {
      return rule.apply(text);
    }
  }
}
