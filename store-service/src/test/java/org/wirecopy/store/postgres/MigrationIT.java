package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.samples.Database;

/** What the migrations make of a database that earlier releases have filled. */
class MigrationIT {
  private static Database database;

  @BeforeAll
  static void startDatabase() {
    database = new Database();
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
  }

  @BeforeEach
  void goBackToTheThirdVersion() throws SQLException {
    database.makeAnew("3");
  }

  @Test
  void articlesOfTheThirdVersionAreShownAndRestrictedAsBefore() throws SQLException {
    // Given
    article("urn:open", "usable", "{}");
    article("urn:withheld", "withheld", "{}");

    // When
    database.migrate();

    // Then
    assertThat(database.column("SELECT uri FROM reading.articles")).containsExactly("urn:open");
    assertThat(database.column("SELECT uri FROM restricted_articles"))
        .containsExactly("urn:withheld");
  }

  @Test
  void recordsThatJsonbDoesNotTakeAreMended() throws SQLException {
    // Given
    article("urn:a", null, "{\"article\": {\"by\": \"A\\u0000nn \\\\u0000 \\ud83d\\ude00\"}}");
    article(
        "urn:b",
        null,
        "{\"a\": \"\\ud83dx\\ude00\", \"\\u0000\": 1.10, \"c\": \"\\uDC00\\uD800\"}");
    article("urn:c", null, "{\"a\": \"\\\\\\u0000\\\\ud800\\udc00\\ud800\\ud83d\\uDE00\"}");
    file("{\"reason\": \"\\u0000\"}");
    rejection(1, "{\"message\": \"no \\u0000\"}");

    // When
    database.migrate();

    // Then
    assertThat(database.column("SELECT record FROM articles ORDER BY uri"))
        .containsExactly(
            "{\"article\": {\"by\": \"Ann \\\\u0000 \\ud83d\\ude00\"}}",
            "{\"a\": \"x\", \"\": 1.10, \"c\": \"\"}",
            "{\"a\": \"\\\\\\\\ud800\\ud83d\\uDE00\"}");
    assertThat(database.column("SELECT record::jsonb ->> 'a' FROM articles WHERE uri = 'urn:c'"))
        .containsExactly("\\\\ud800\ud83d\ude00");
    assertThat(
            database.column(
                "SELECT record::jsonb::text FROM rejections UNION ALL"
                    + " SELECT receipt::jsonb::text FROM files"))
        .hasSize(2);
  }

  @Test
  void whatAReceiptSaysOfSkipsIsFound() throws SQLException {
    // Given
    file(
        """
        {"inbox": "news", "path": "a", "startedAt": "2026-11-01T10:00:00Z", "committedAt": 5,
         "totals": {"skipped": 3, "skippedBy": {"media": 2, "no-text": 1}},
         "skips": [{"entry": "1", "reason": "media"}, null, {"reason": "no-text", "detail": "blank"}]}
        """);

    // When
    database.migrate();

    // Then
    assertThat(
            database.column(
                "SELECT concat_ws(' ', path, entry, reason, detail) FROM reading.skips"))
        .containsExactlyInAnyOrder("a 1 media", "a no-text blank");
    assertThat(database.column("SELECT reason || ' ' || count FROM skip_counts ORDER BY 1"))
        .containsExactly("media 2", "no-text 1");
    assertThat(database.column("SELECT concat_ws(' ', inbox, done, found) FROM file_sums"))
        .containsExactly("news 1 3");
    assertThat(database.column("SELECT started_at = '2026-11-01T10:00:00Z' FROM files"))
        .containsExactly("t");
    assertThat(database.column("SELECT committed_at FROM files")).containsOnlyNulls();
  }

  @Test
  void receiptsOfBeforeThereWereReasonsTellNone() throws SQLException {
    // Given
    file("{\"totals\": {\"skipped\": 3, \"skippedBy\": null}, \"skips\": null}");

    // When
    database.migrate();

    // Then
    assertThat(database.column("SELECT skipped_by FROM files")).containsOnlyNulls();
    assertThat(new BalanceQuery(database.dataSource()).balance().entries().skippedBy()).isEmpty();
  }

  @Test
  void rejectionsOfBeforeAreMendedOrSuperseded() throws SQLException {
    // Given
    file(
        """
        {"inbox": "news", "path": "a", "sha256": "aa", "startedAt": "2026-11-01T12:00:00Z",
         "committedAt": "2026-11-01T12:00:05Z", "totals": {}}
        """);
    rejection(1, rejected("a", "1", "10:00"));
    rejection(2, rejected("a", "2", "10:00"));
    rejection(3, rejected("a", "2", "12:00"));
    rejection(4, rejected("b", "1", "10:00"));
    rejection(5, "{\"rejectedAt\": 1762000000.5}");

    // When
    database.migrate();

    // Then
    assertThat(
            database.column(
                "SELECT concat_ws(' ', state, mended_by IS NOT NULL) FROM rejections"
                    + " ORDER BY \"offset\""))
        .containsExactly("mended t", "superseded f", "open f", "open f", "open f");
    assertThat(database.column("SELECT DISTINCT path FROM reading.rejections WHERE path <> 'a'"))
        .containsExactly("b");
  }

  private static String rejected(String path, String entry, String time) {
    return "{\"inbox\": \"news\", \"path\": \"%s\", \"entry\": \"%s\", \"rejectedAt\": \"2026-11-01T%s:01Z\"}"
        .formatted(path, entry, time);
  }

  private void article(String uri, String pubStatus, String record) throws SQLException {
    insert(
        "INSERT INTO articles (id, uri, version, ingested_at, inbox, language, family, pub_status,"
            + " enrichment_sha256, record)"
            + " VALUES (?::uuid, ?, 1, now(), 'news', 'en', ?, ?, '', ?)",
        ArticleUri.id(uri).toString(),
        uri,
        uri,
        pubStatus,
        record);
  }

  private void file(String receipt) throws SQLException {
    insert(
        "INSERT INTO files (id, inbox, path, state, found, published, rejected, skipped, blocked,"
            + " receipt) VALUES (?::uuid, 'news', 'a', 'done', 3, 0, 0, 3, 0, ?)",
        ArticleUri.id("news/a").toString(),
        receipt);
  }

  private void rejection(int offset, String record) throws SQLException {
    insert(
        "INSERT INTO rejections (topic, partition, \"offset\", stage, reason, record)"
            + " VALUES ('articles.rejected', 0, ?::bigint, 'ingest', 'x', ?)",
        Integer.toString(offset),
        record);
  }

  private void insert(String sql, String... values) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        insert.setString(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }
}
