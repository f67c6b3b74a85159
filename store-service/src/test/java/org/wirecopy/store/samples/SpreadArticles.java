package org.wirecopy.store.samples;

import java.sql.SQLException;

/** Rows of articles whose arrivals lie apart, as if other rows had had the numbers between. */
public final class SpreadArticles {
  /** From one arrival to the next. */
  public static final int BETWEEN = 50;

  private SpreadArticles() {}

  /**
   * Inserts {@code urn:n1} and so on.
   *
   * @param words of article {@code n}, as SQL that gives a {@code tsvector}
   */
  public static void insert(Database database, int articles, String words) throws SQLException {
    database.execute(
        """
        INSERT INTO articles (id, uri, version, ingested_at, inbox, language, family,
          enrichment_sha256, record, arrival, words)
        SELECT md5(n::text)::uuid, 'urn:n' || n, 1, now(), 'news', 'en', 'urn:n' || n, '', '{}',
          n * %d, %s
        FROM generate_series(1, %d) AS n
        """
            .formatted(BETWEEN, words, articles));
    database.execute("UPDATE arrivals_in_words SET since = 0");
  }
}
