package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.entity.EngineChoice;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.ModelDirectoryEngine;
import org.wirecopy.enrich.language.NewsLanguageIdentifier;
import org.wirecopy.enrich.onnx.SmallModel;
import org.wirecopy.ingest.contract.IngestedArticle;

/** From a directory with a model, as settings name it, to the published record. */
class ModelDirectoryTest {
  private static final String TEXT =
      "😀 La cancelliera Angela Merkel è arrivata a Nairobi nella notte di lunedì, dopo un lungo"
          + " viaggio. Merkel ha incontrato i dirigenti della World Bank e parlato del clima.";

  @TempDir Path directory;

  @Test
  void aModelInADirectoryNamesTheEntitiesOfItsLanguage() {
    new SmallModel()
        .piece("Angela", "B-PER")
        .piece("Mer", "I-PER")
        .piece("##kel", "O")
        .piece("Nairobi", "B-GPE")
        .piece("World", "B-ORG")
        .piece("Bank", "I-ORG")
        .writeTo(directory);
    Map<String, EntityExtractor> engines =
        new EngineChoice(List.of("it=" + directory))
            .among(
                List.of(),
                ServiceLoader.load(ModelDirectoryEngine.class).findFirst().orElseThrow()::open);
    ArticleReader reader =
        new ArticleReader(new NewsLanguageIdentifier(), new EntityFinder(engines, 10_000, 10_000));
    EnrichedArticle article;
    try (EnrichDriver driver = new EnrichDriver(reader)) {
      article =
          driver.send(
              new IngestedArticle(
                  EnrichDriver.item("urn:example:1", TEXT), EnrichDriver.origin("a.txt", null)));
    }

    Entities entities = article.enrichment().entities();

    assertThat(article.enrichment().language().tag()).isEqualTo("it");
    assertThat(entities.status()).isEqualTo(Entities.Status.DONE);
    assertThat(entities.engine()).isEqualTo("onnx-small/1+names.7");
    assertThat(entities.items())
        .extracting(Entity::type, Entity::name, entity -> entity.mentions().size())
        .containsExactlyInAnyOrder(
            tuple(Entity.Type.PERSON, "Angela Merkel", 2),
            tuple(Entity.Type.LOC, "Nairobi", 1),
            tuple(Entity.Type.ORG, "World Bank", 1));
    assertThat(entities.items())
        .allSatisfy(
            entity ->
                assertThat(entity.mentions())
                    .allSatisfy(
                        mention ->
                            assertThat(mention.text())
                                .isEqualTo(codePoints(mention.start(), mention.end()))));
  }

  private static String codePoints(int start, int end) {
    int from = TEXT.offsetByCodePoints(0, start);
    return TEXT.substring(from, TEXT.offsetByCodePoints(from, end - start));
  }
}
