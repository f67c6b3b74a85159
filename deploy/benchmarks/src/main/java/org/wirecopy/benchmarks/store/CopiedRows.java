package org.wirecopy.benchmarks.store;

import java.sql.SQLException;

/**
 * Makes many articles of few, in the store's tables: the same again under other URIs and at other
 * times, with the same names, in families of their own. To write each by itself would take many
 * times as long.
 */
record CopiedRows(StoreDatabase database) {
  private static final String ID = "md5(%s::text || k)::uuid";

  private static final String ARTICLES =
      """
      INSERT INTO articles (id, uri, version, ingested_at, inbox, language, family, title,
        enrichment_sha256, record, columns_version, published, source, byline, located, text, words)
      SELECT %s, uri || ':' || k, version, ingested_at + k * interval '1 day', inbox, language,
        family || ':' || k, title, enrichment_sha256, record, columns_version,
        published - k * interval '5 hours', source, byline, located, text,
        ts_delete(words, 'a/' || arrival / 4096)
      FROM articles CROSS JOIN generate_series(1, %d) AS k ORDER BY published, k
      """;

  private static final String MENTIONS =
      """
      INSERT INTO mentions (article_id, entity_id, times, spellings, spelling_times, arrival)
      SELECT a.id, entity_id, times, spellings, spelling_times, a.arrival
      FROM mentions CROSS JOIN generate_series(1, %2$d) AS k JOIN articles a ON a.id = %1$s
      """;

  private static final String LINKS =
      """
      INSERT INTO links (article_id, other_id, other_uri, relation, similarity, share)
      SELECT %s, %s, other_uri || ':' || k, relation, similarity, share
      FROM links CROSS JOIN generate_series(1, %d) AS k
      """;

  /**
   * Makes so many more of each.
   *
   * @param copies at least 1; only once for a database, since the next would have the same URIs
   */
  void multiply(int copies) throws SQLException {
    database.execute(ARTICLES.formatted(ID.formatted("id"), copies));
    // Mentions know the arrival of their article.
    database.execute(MENTIONS.formatted(ID.formatted("article_id"), copies));
    database.execute(LINKS.formatted(ID.formatted("article_id"), ID.formatted("other_id"), copies));
  }
}
