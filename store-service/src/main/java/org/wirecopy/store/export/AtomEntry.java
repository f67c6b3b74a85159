package org.wirecopy.store.export;

import java.time.Instant;
import java.util.UUID;
import org.wirecopy.store.postgres.ListedArticle;
import org.wirecopy.store.search.SoughtWords;

/**
 * An article in a feed.
 *
 * @param summary the part of its text that shows the words that were sought; empty where the text
 *     is not known
 */
public record AtomEntry(
    UUID id,
    String uri,
    String title,
    String summary,
    String language,
    String byline,
    String source,
    Instant published,
    Instant updated) {

  /** Of an article that was found by some words. */
  public static AtomEntry of(ListedArticle article, SoughtWords sought) {
    String summary =
        article.text() == null ? "" : sought.excerpt(article.text(), article.language()).text();
    return new AtomEntry(
        article.id(),
        article.uri(),
        article.title() == null ? summary.strip().lines().findFirst().orElse("") : article.title(),
        summary,
        article.language(),
        article.byline(),
        article.source(),
        article.published(),
        article.ingested());
  }
}
