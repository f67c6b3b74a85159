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

/** Columns beside the record, older versions, spellings. */
@ExtendWith(SharedDatabase.class)
class ColumnsIT {
  private static final String A = "https://www.example.org/a";
  private static Database database;
  private StoredRows rows;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @BeforeEach
  void newRows() {
    rows = new StoredRows(database.dataSource());
  }

  @Test
  void whatAnOlderReleaseHasWrittenIsFilledAndThenNothingIsLeft() throws SQLException {
    // Given rows as they were before there were columns, and one that an older store wrote anew
    rows.articles(
        ArticleSample.of(A).names("id-1", "Haftar"),
        ArticleSample.of("urn:b"),
        ArticleSample.of("urn:c"));
    List<String> filled = database.column("SELECT a::text FROM reading.articles a ORDER BY uri");
    List<String> aliases = database.column("SELECT a::text FROM reading.aliases a");
    database.execute(
        "UPDATE articles SET columns_version = NULL, text = NULL, source = NULL WHERE uri <>"
            + " 'urn:c'");
    database.execute("UPDATE articles SET version = 2, text = 'old' WHERE uri = 'urn:c'");
    database.execute("UPDATE mentions SET spellings = NULL, spelling_times = NULL");

    // When
    ColumnFilling filling = new ColumnFilling(database.dataSource());
    int first = filling.fillSome();
    int second = filling.fillSome();

    // Then
    database.execute("UPDATE articles SET version = 1 WHERE uri = 'urn:c'");
    assertThat(List.of(first, second)).containsExactly(3, 0);
    assertThat(database.column("SELECT a::text FROM reading.articles a ORDER BY uri"))
        .isEqualTo(filled);
    assertThat(database.column("SELECT a::text FROM reading.aliases a"))
        .isEqualTo(aliases)
        .containsExactly("(id-1,Haftar,1,1)");
    assertThat(database.column("SELECT source FROM reading.articles WHERE uri = '" + A + "'"))
        .containsExactly("example.org");
  }

  @Test
  void mentionsOfAnOlderReleaseAreGivenTheArrivalOfTheirArticle() throws SQLException {
    // Given
    rows.articles(
        ArticleSample.of(A).names("id-1", "Haftar"), ArticleSample.of("urn:b").names("id-1", "H"));
    String pairs =
        "SELECT a.uri || coalesce(m.arrival - a.arrival, 1) FROM mentions m"
            + " JOIN articles a ON a.id = m.article_id ORDER BY a.uri";
    List<String> written = database.column(pairs);
    database.execute("UPDATE mentions SET arrival = NULL");

    // When
    ColumnFilling filling = new ColumnFilling(database.dataSource());
    int first = filling.fillSomeMentions();
    int second = filling.fillSomeMentions();

    // Then
    assertThat(List.of(first, second)).containsExactly(2, 0);
    assertThat(database.column(pairs)).isEqualTo(written).containsExactly(A + "0", "urn:b0");
  }

  @Test
  void everyVersionIsKeptTheOneThatCameInTheSameBatchToo() throws SQLException {
    rows.articles(ArticleSample.of(A).title("one"));
    rows.articles(
        ArticleSample.of(A).version(2).title("two"), ArticleSample.of(A).version(3).title("three"));
    // A replay, a late old one, the same version enriched anew.
    rows.articles(
        ArticleSample.of(A).version(2).title("two"),
        ArticleSample.of(A).version(0).title("late"),
        ArticleSample.of(A).version(3).title("three").engine("engine/2"));

    assertThat(
            database.column(
                "SELECT concat_ws(' ', version, title, is_newest) FROM reading.versions ORDER BY"
                    + " arrival"))
        .containsExactly("1 one f", "2 two f", "3 three t");
  }

  @Test
  void aVersionThatIsEnrichedAnewInTheBatchThatReplacesItIsKeptThatWay() throws SQLException {
    rows.articles(ArticleSample.of(A).title("one"));
    rows.articles(
        ArticleSample.of(A).title("one").engine("engine/2").language("de"),
        ArticleSample.of(A).version(2).title("two"));

    assertThat(database.column("SELECT concat_ws(' ', version, language) FROM versions"))
        .containsExactly("1 de");
    assertThat(database.column("SELECT record FROM versions"))
        .singleElement()
        .asString()
        .contains("engine/2");
    assertThat(database.column("SELECT concat_ws(' ', version, language, title) FROM articles"))
        .containsExactly("2 en two");
  }

  @Test
  void aVersionIsShownOnlyIfItMayBeAndTheNewestMay() throws SQLException {
    rows.articles(
        ArticleSample.of(A).title("early").pubStatus("withheld"),
        ArticleSample.of("urn:b").title("open"));
    rows.articles(
        ArticleSample.of(A).version(2).title("open"),
        ArticleSample.of("urn:b").version(2).title("gone").pubStatus("canceled"));

    assertThat(database.column("SELECT uri || ' ' || title FROM reading.versions"))
        .containsExactly(A + " open");
  }

  @Test
  void aTakedownTakesTheOlderVersionsToo() throws SQLException {
    rows.articles(ArticleSample.of(A));
    rows.articles(ArticleSample.of(A).version(2));

    rows.write(List.of(rows.deliveries().takedown(A)));

    assertThat(database.column("SELECT version::text FROM versions")).isEmpty();
  }

  @Test
  void everyColumnOfAViewForReadersHasAComment() throws SQLException {
    assertThat(
            database.column(
                """
                SELECT c.relname || '.' || a.attname
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                WHERE n.nspname = 'reading' AND col_description(c.oid, a.attnum) IS NULL
                """))
        .isEmpty();
  }
}
