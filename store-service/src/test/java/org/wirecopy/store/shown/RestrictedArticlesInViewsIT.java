package org.wirecopy.store.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.SharedDatabase;
import org.wirecopy.store.samples.StoredRows;

/**
 * Every view of the schema for readers is read before the restricted articles come, and after, by
 * the role that is made for readers.
 */
@ExtendWith(SharedDatabase.class)
class RestrictedArticlesInViewsIT {
  private static Database database;

  private Scene scene;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @BeforeEach
  void prepareScene() {
    scene = new Scene(new StoredRows(database.dataSource()));
  }

  @Test
  void noViewTellsOfARestrictedArticle() throws SQLException {
    // Given
    scene.open();
    Map<String, List<String>> before = rows();

    // When
    scene.restricted();

    // Then
    assertThat(rows()).isEqualTo(before);
    assertThat(before.keySet()).contains("articles", "files", "rejections", "skips", "takedowns");
    assertThat(before.toString()).doesNotContain(Scene.traces().toArray(String[]::new));
    assertThat(before.get("articles")).hasSize(Scene.SHOWN.size());
    assertThat(before.get("links").toString()).contains(Scene.SHOWN);
  }

  @Test
  void aRecordThatIsRewrittenKeepsEverythingElse() throws SQLException {
    // When
    scene.open();
    scene.restricted();

    // Then
    assertThat(
            database.column(
                """
                SELECT shown.record::jsonb = jsonb_set(
                  jsonb_set(a.record::jsonb, '{enrichment,dedupe,family}', to_jsonb(shown.family)),
                  '{enrichment,dedupe,duplicates}',
                  a.record::jsonb #> '{enrichment,dedupe,duplicates}' #- '{0}')
                FROM reading.articles shown JOIN articles a USING (id)
                WHERE a.family <> a.uri
                """))
        .containsExactly("t", "t");
  }

  @Test
  void aRecordThatCannotBeTakenApartIsNotGivenOut() throws SQLException {
    assertThat(
            database.column(
                """
                SELECT shown_record('{"\\u0000": 1, "enrichment": {"dedupe": {"duplicates": []}}}', 'urn:a', '{}')
                """))
        .containsExactly((String) null);
  }

  @Test
  void theRoleForReadersSeesNothingBesideTheViews() throws SQLException {
    // Given
    scene.restricted();

    // Then
    for (String table :
        database.column(
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'v')"
                + " AND relnamespace = 'public'::regnamespace")) {
      assertThatThrownBy(() -> database.readersColumn("SELECT * FROM public." + table))
          .as(table)
          .hasMessageContaining("permission denied");
    }
  }

  private Map<String, List<String>> rows() throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String view :
        database.column(
            "SELECT table_name FROM information_schema.views WHERE table_schema = 'reading'")) {
      rows.put(
          view,
          new ArrayList<>(
              database.readersColumn("SELECT v::text FROM reading." + view + " v ORDER BY 1")));
    }
    return rows;
  }
}
