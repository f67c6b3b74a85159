package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.extractor.EntityExtractor;

/** The real engine and all rules on the seeds, read off by hand. */
@Tag("slow")
class SeedEntitiesTest {
  private static final Map<String, List<Entity>> SEEDS = new TreeMap<>();

  @BeforeAll
  static void readTheSeeds() throws IOException {
    List<EntityExtractor> engines =
        ServiceLoader.load(EntityExtractor.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    EntityFinder finder = new EntityFinder(engines, 100_000, 0);
    try (Stream<Path> files = Files.list(Path.of("..", "seeds"))) {
      files.forEach(
          file ->
              SEEDS.put(
                  file.getFileName().toString().substring(0, 3),
                  finder.find(text(file), "en").items()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, Khalifa Haftar|Haftar, 000|001|002|003|004",
    "PERSON, Muammar Gaddafi|Moamer Kadhafi|Muammar Qaddafi, 000|001|002|003|004",
    "PERSON, Sergey Shoigu|Sergei Shoigu, 002|004",
    "PERSON, Roberta Pinotti|Pinotti, 000|001|003",
    "ORG, Government of National Accord|Government of the National Accord|GNA, 000|001|002",
    "ORG, UN|U.N.|United Nations, 000|001|002|003|004",
    "ORG, Libyan National Army, 002|003|004",
    "ORG, UN Security Council, 002|004",
    "ORG, EU, 002",
    "LOC, Libya, 000|001|002|003|004",
    "LOC, Tripoli, 000|001|002|003|004"
  })
  void oneNameIsOneEntityInAllArticles(Entity.Type type, String forms, String articles) {
    Set<String> wanted = Set.of(forms.split("\\|", -1));
    Set<String> ids = new HashSet<>();

    for (String article : articles.split("\\|", -1)) {
      List<Entity> found =
          SEEDS.get(article).stream()
              .filter(e -> e.mentions().stream().anyMatch(m -> wanted.contains(m.text())))
              .toList();
      assertThat(found).as(article).hasSize(1).allMatch(e -> e.type() == type);
      ids.add(found.get(0).id());
    }

    assertThat(ids).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "001, PERSON, Ghassan Salame",
    "001, LOC, Sabratha",
    "002, ORG, RT",
    "002, LOC, Benghazi",
    "003, PERSON, Claudio Graziano",
    "003, PERSON, Fayez al-Sarraj",
    "003, PERSON, Beji Caid Essebsi",
    "003, PERSON, Angus MacKinnon",
    "003, LOC, Sirte",
    "004, PERSON, Bashar Assad",
    "004, ORG, TASS",
    "004, LOC, Moscow",
    "004, LOC, United Arab Emirates"
  })
  void whoeverIsNamedIsFound(String article, Entity.Type type, String name) {
    assertThat(SEEDS.get(article))
        .anyMatch(
            e -> e.type() == type && e.mentions().stream().anyMatch(m -> m.text().equals(name)));
  }

  @Test
  void boilerplateNamesNobody() {
    assertThat(SEEDS.values())
        .allSatisfy(
            items ->
                assertThat(items)
                    .flatExtracting(Entity::mentions)
                    .extracting(Entity.Mention::text)
                    .noneMatch(text -> text.contains("\n"))
                    .doesNotContain("Related Articles", "See Also", "VIDEOS", "READ MORE"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
