package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.wirecopy.ingest.contract.ArticleUri;

/** Finds one file, and what came of it. */
@Singleton
public class FileQueries {
  /** What an article's record names as its file; the index narrows down by when it was read. */
  private static final String ARTICLES =
      """
      SELECT a.id, a.uri, a.version, a.family, a.inbox, a.language, a.title, s.published,
             s.ingested_at, s.source, s.byline, s.located, s.text
      FROM (SELECT id FROM articles
            WHERE ingested_at >= ? AND ingested_at <= ? AND inbox = ?
              AND showable(pub_status, embargoed_until)
              AND record::json #>> '{origin,path}' = ?
            ORDER BY ingested_at, arrival LIMIT ? OFFSET ?) AS hit
           JOIN shown_articles a ON a.id = hit.id
           JOIN articles s ON s.id = a.id
      ORDER BY s.ingested_at, s.arrival
      """;

  /** Of an entry that was rejected again the last time alone, so that a retry adds none. */
  private static final String REJECTIONS =
      "SELECT * FROM rejections WHERE left(path, 300) = left(?, 300) AND path = ? AND inbox = ?"
          + " AND state <> 'superseded' AND "
          + LedgerQueries.SHOWN
          + " ORDER BY state = 'open' DESC, arrival DESC LIMIT ?";

  private final DataSource dataSource;

  @Inject
  FileQueries(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The newest receipt of a file. */
  public Optional<StoredRecord> find(String inbox, String path) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT arrival, receipt FROM files WHERE id = ?")) {
      select.setObject(1, ArticleUri.id(inbox + "/" + path));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new StoredRecord(row.getLong("arrival"), row.getString("receipt")))
            : Optional.empty();
      }
    }
  }

  /**
   * The articles of a file as they stand in the store, in the order of their reading: those that
   * were new, or had changed, at a time between the two.
   *
   * @param offset how many come before
   */
  public ResultPage<ListedArticle> articles(
      String inbox, String path, Instant from, Instant until, int offset, int limit)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ARTICLES)) {
      select.setObject(1, from.atOffset(ZoneOffset.UTC));
      select.setObject(2, until.atOffset(ZoneOffset.UTC));
      select.setString(3, inbox);
      select.setString(4, path);
      select.setInt(5, limit + 1);
      select.setInt(6, offset);
      try (ResultSet rows = select.executeQuery()) {
        return ResultPageReader.page(
            rows,
            limit,
            SearchQueries::listed,
            article -> article.text() == null ? 0 : article.text().length());
      }
    }
  }

  /** What was rejected of a file, what is still to be mended first. */
  public List<StoredRejection> rejections(String inbox, String path, int limit)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(REJECTIONS)) {
      select.setString(1, path);
      select.setString(2, path);
      select.setString(3, inbox);
      select.setInt(4, limit);
      List<StoredRejection> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(LedgerQueries.rejection(rows));
        }
      }
      return found;
    }
  }
}
