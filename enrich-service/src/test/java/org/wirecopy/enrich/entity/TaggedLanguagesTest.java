package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
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
  private static EntityFinder finder;

  @BeforeAll
  static void loadTheEngines() {
    List<EntityExtractor> engines =
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
  void whatIsNotGoodEnoughIsReadOnlyIfSomebodyWantsIt() {
    assertThat(finder.find("Giuseppe Verdi è nato a Roncole.", "it"))
        .isEqualTo(Entities.unsupportedLanguage());
  }
}
