package org.wirecopy.store.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.store.columns.ArticleColumns;
import org.wirecopy.store.words.WordIndex;

/** The columns of an article as parameters: published, source, byline, located, text, words. */
final class ColumnValues {
  private ColumnValues() {}

  /** Sets them from an index on. */
  static void set(PreparedStatement statement, int from, EnrichedArticle article)
      throws SQLException {
    ArticleColumns columns = ArticleColumns.of(article.article());
    setWithoutWords(statement, from, columns);
    statement.setString(from + 5, words(article, columns));
  }

  static void setWithoutWords(PreparedStatement statement, int from, ArticleColumns columns)
      throws SQLException {
    Instant published = columns.published();
    statement.setObject(from, Rows.utc(published));
    statement.setString(from + 1, columns.source());
    statement.setString(from + 2, columns.byline());
    statement.setString(from + 3, columns.located());
    statement.setString(from + 4, columns.text());
  }

  /** By which words it is found. */
  static String words(EnrichedArticle article) {
    return words(article, ArticleColumns.of(article.article()));
  }

  private static String words(EnrichedArticle article, ArticleColumns columns) {
    return WordIndex.of(
        article.enrichment().language().tag(),
        article.article().title(),
        columns.text(),
        columns.source(),
        columns.byline(),
        article.enrichment().entities().items().stream().map(Entity::id).toList());
  }
}
