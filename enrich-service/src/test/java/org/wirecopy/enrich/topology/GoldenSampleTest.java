package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.entity.EntityFinder;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.language.NewsLanguageIdentifier;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.NinjsItem;

/**
 * The golden sample of the contract is what this service really writes, made from ingest's own
 * sample. After a wanted change, {@code -Dwirecopy.golden=write} writes it anew.
 */
@Tag("slow")
class GoldenSampleTest {
  private static final String INGESTED =
      "org/wirecopy/ingest/contract/golden/article-ingested.json";
  private static final String ENRICHED =
      "org/wirecopy/enrich/contract/golden/article-enriched.json";

  private static final String TEXT =
      "🐢 Heavy rain flooded the old town of Celle overnight, Mayor Ana Costa said on Monday.\n"
          + "Costa thanked the Technical Relief Agency (TRA) and left for Berlin.";

  @Test
  void anEnrichedArticle() throws IOException {
    IngestedArticle ingested = ContractJson.read(resource(INGESTED), IngestedArticle.class);
    List<NinjsItem.Body> bodies = new ArrayList<>(ingested.article().bodies());
    bodies.set(0, NinjsItem.Body.mainText(TEXT));
    NinjsItem item = ingested.article().toBuilder().bodies(bodies).build();
    NinjsItem earlier = item.toBuilder().uri("https://paper.example/aller").build();
    byte[] enriched;
    try (EnrichDriver driver = new EnrichDriver(realEngines())) {
      driver.send(new IngestedArticle(earlier, ingested.origin()));
      driver.pipe(item.uri(), ContractJson.write(new IngestedArticle(item, ingested.origin())));
      enriched = driver.nextEnrichedRecord().value();
    }

    ObjectMapper json = new ObjectMapper();
    JsonNode tree = json.readTree(enriched);
    if ("write".equals(System.getProperty("wirecopy.golden"))) {
      Path sources = Path.of("contract/src/main/resources", ENRICHED);
      Files.createDirectories(sources.getParent());
      String pretty = json.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
      Files.writeString(sources, pretty + "\n");
    } else {
      assertThat(tree.toPrettyString())
          .isEqualTo(json.readTree(resource(ENRICHED)).toPrettyString());
    }
  }

  private static ArticleReader realEngines() {
    List<EntityExtractor> engines =
        ServiceLoader.load(EntityExtractor.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return new ArticleReader(
        new NewsLanguageIdentifier(), new EntityFinder(engines, 10_000, 10_000));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = GoldenSampleTest.class.getClassLoader().getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
