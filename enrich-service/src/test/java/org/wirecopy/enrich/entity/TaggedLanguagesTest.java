package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.extractor.EntityExtractor;

/** The packaged tagger and all rules on made-up news. */
@Tag("slow")
class TaggedLanguagesTest {
  private static List<EntityExtractor> engines;
  private static EntityFinder finder;

  @BeforeAll
  static void loadTheEngines() {
    engines =
        ServiceLoader.load(EntityExtractor.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    finder = new EntityFinder(engines, 100_000, 0);
  }

  @Test
  void portuguese() {
    Entities entities =
        finder.find(
            "O presidente Luís Moreira chegou ontem a Lisboa. Moreira reuniu-se com deputados da"
                + " União Europeia, disse o porta-voz.",
            "pt");

    assertThat(entities.status()).isEqualTo(Entities.Status.DONE);
    assertThat(entities.engine()).startsWith("tagger-pt/");
    assertThat(entities.items())
        .extracting(Entity::type, Entity::name, entity -> entity.mentions().size())
        .contains(
            tuple(Entity.Type.PERSON, "Luís Moreira", 2), tuple(Entity.Type.LOC, "Lisbon", 1));
  }

  @Test
  void norwegian() {
    Entities entities =
        finder.find(
            "Statsminister Kari Nordmo reiste til Bergen mandag. Der holdt Nordmo en tale på"
                + " Universitetet i Bergen.",
            "nb");

    assertThat(entities.engine()).startsWith("tagger-nb/");
    assertThat(entities.items())
        .extracting(Entity::type, Entity::name, entity -> entity.mentions().size())
        .contains(tuple(Entity.Type.PERSON, "Kari Nordmo", 2));
  }

  @Test
  void whatIsNotGoodEnoughIsReadOnlyIfSomebodyWantsIt() {
    assertThat(finder.find("Sanna Salo asuu Turussa.", "fi"))
        .isEqualTo(Entities.unsupportedLanguage());

    Map<String, EntityExtractor> chosen =
        new EngineChoice(List.of("fi=tagger")).among(engines, directory -> null);
    assertThat(new EntityFinder(chosen, 1000, 0).find("Sanna Salo asuu Turussa.", "fi").status())
        .isEqualTo(Entities.Status.DONE);
  }
}
