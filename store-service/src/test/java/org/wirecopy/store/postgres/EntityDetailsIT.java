package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.SharedDatabase;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.words.Lexemes;

/** Of an entity that few articles name, all is told; of one that very many name, the newest. */
@ExtendWith(SharedDatabase.class)
class EntityDetailsIT {
  private static final String WHO = "PERSON:haftar";
  private static final String NAME = "Khalifa Haftar";

  private static Database database;
  private EntityDetails details;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @BeforeEach
  void fill() throws SQLException {
    details = new EntityDetails(database.dataSource());
    new StoredRows(database.dataSource())
        .articles(
            ArticleSample.of("urn:e1").names(WHO, NAME, NAME, "Hifter"),
            ArticleSample.of("urn:e2").names(WHO, NAME, NAME).names("LOC:tripoli", "Tripoli"),
            ArticleSample.of("urn:e3").names("LOC:tripoli", "Tripoli"),
            ArticleSample.of("urn:e4")
                .names(WHO, NAME, "Secret Spelling")
                .names("LOC:secret", "Secret")
                .pubStatus("withheld"));
  }

  @Test
  void everySpellingIsCountedAndWhoIsNamedWithIt() throws SQLException {
    EntityDetail found = details.find(WHO, 10, 10).orElseThrow();

    assertThat(found.name()).isEqualTo(NAME);
    assertThat(found.articles()).isEqualTo(new HitCount(2, true));
    assertThat(found.aliases()).containsExactly(new Alias(NAME, 2, 2), new Alias("Hifter", 1, 1));
    assertThat(found.namedWith())
        .containsExactly(new NamedEntity("LOC:tripoli", "PERSON", "Tripoli", 1));
  }

  @Test
  void whoIsNamedByRestrictedArticlesAloneIsNotKnown() throws SQLException {
    assertThat(details.find("LOC:secret", 10, 10)).isEmpty();
    assertThat(details.find("LOC:nowhere", 10, 10)).isEmpty();
  }

  @Test
  void anIdThatNoIndexCouldHoldFindsAsAWholeAndAsItIsKept() throws SQLException {
    // Given
    String one = "PERSON:" + "ä".repeat(3_000);
    String other = one + "!";
    new StoredRows(database.dataSource())
        .articles(
            ArticleSample.of("urn:long").names(one, "Long Name", NAME).names(other, "Longer Name"));

    // When
    EntityDetail found = details.find(one, 10, 10).orElseThrow();

    // Then
    assertThat(found.name()).isEqualTo("Long Name");
    assertThat(found.namedWith()).extracting(NamedEntity::name).containsExactly("Longer Name");
    assertThat(details.find(found.id(), 10, 10)).contains(found);
    assertThat(new EntityQueries(database.dataSource()).find(other)).isPresent();
    assertThat(new EntityQueries(database.dataSource()).byWords("longer name", 10)).hasSize(1);
    assertThat(naming(one)).containsExactly("urn:long");
    assertThat(naming(found.id())).containsExactly("urn:long");
    assertThat(database.column("SELECT count(*) FROM rejections")).containsExactly("0");
  }

  private static List<String> naming(String id) throws SQLException {
    return database.column(
        "SELECT uri FROM articles WHERE words @@ $$%s$$::tsquery".formatted(Lexemes.entity(id)));
  }

  @Test
  void ofVeryManyTheNewestAreLookedThrough() throws SQLException {
    database.execute(
        """
        INSERT INTO articles (id, uri, version, ingested_at, inbox, language, family,
          enrichment_sha256, record)
        SELECT md5(n::text)::uuid, 'urn:many' || n, 1, now(), 'news', 'en', 'urn:many' || n, '', '{}'
        FROM generate_series(1, %d) AS n ORDER BY n
        """
            .formatted(HitCount.MAX));
    database.execute(
        """
        INSERT INTO mentions (article_id, entity_id, times, spellings, spelling_times, arrival)
        SELECT id, '%s', 1, '{"Haftar"}', '{1}', arrival FROM articles WHERE uri LIKE 'urn:many%%'
        """
            .formatted(WHO));
    new StoredRows(database.dataSource())
        .articles(ArticleSample.of("urn:e5").names(WHO, NAME, NAME).names("ORG:un", "UN"));

    EntityDetail found = details.find(WHO, 10, 10).orElseThrow();

    assertThat(found.articles()).isEqualTo(new HitCount(HitCount.MAX, false));
    assertThat(found.aliases())
        .containsExactly(
            new Alias("Haftar", EntityDetails.NEWEST - 1, EntityDetails.NEWEST - 1),
            new Alias(NAME, 1, 1));
    assertThat(found.namedWith()).containsExactly(new NamedEntity("ORG:un", "PERSON", "UN", 1));
  }
}
