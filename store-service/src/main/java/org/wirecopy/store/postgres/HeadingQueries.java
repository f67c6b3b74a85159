package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What stands over articles, and how many copies they have: from columns, not from records. */
@Singleton
public class HeadingQueries {
  private static final String HEADINGS =
      "SELECT id, uri, title, left(text, 300) AS beginning, language, source, published, ingested_at"
          + " FROM articles WHERE id = ANY (?) AND showable(pub_status, embargoed_until)";

  private static final String COPIES =
      "SELECT a.id, (SELECT count(*) FROM articles m WHERE m.family = a.family AND m.id <> a.id"
          + " AND showable(m.pub_status, m.embargoed_until)) AS copies"
          + " FROM articles a WHERE a.id = ANY (?) AND showable(a.pub_status, a.embargoed_until)";

  private final DataSource dataSource;

  @Inject
  public HeadingQueries(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * What stands over an article.
   *
   * @param title null where it has none
   * @param beginning of its text, for articles without title; null until the row of an older
   *     release is filled
   * @param source null where nobody knows, as published
   */
  public record Heading(
      UUID id,
      String uri,
      String title,
      String beginning,
      String language,
      String source,
      Instant published,
      Instant ingested) {}

  /** Those of the articles that may be shown. */
  public Map<UUID, Heading> headings(Collection<UUID> ids) throws SQLException {
    Map<UUID, Heading> found = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(HEADINGS)) {
      select.setArray(1, Ids.array(connection, ids));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          UUID id = rows.getObject("id", UUID.class);
          found.put(
              id,
              new Heading(
                  id,
                  rows.getString("uri"),
                  rows.getString("title"),
                  rows.getString("beginning"),
                  rows.getString("language"),
                  rows.getString("source"),
                  Rows.instant(rows, "published"),
                  Rows.instant(rows, "ingested_at")));
        }
      }
    }
    return found;
  }

  /** How many others of its family each of the articles has that may be shown. */
  public Map<UUID, Long> copies(Collection<UUID> ids) throws SQLException {
    Map<UUID, Long> found = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(COPIES)) {
      select.setArray(1, Ids.array(connection, ids));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getObject("id", UUID.class), rows.getLong("copies"));
        }
      }
    }
    return found;
  }
}
