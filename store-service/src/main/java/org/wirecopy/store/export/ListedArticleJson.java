package org.wirecopy.store.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.wirecopy.store.postgres.ListedArticle;
import org.wirecopy.store.search.Excerpt;
import org.wirecopy.store.search.SoughtWords;

/** What a list shows of an article. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedArticleJson(
    UUID id,
    String uri,
    int version,
    String family,
    String inbox,
    String language,
    String title,
    Instant published,
    Instant ingested,
    String source,
    String byline,
    String located,
    Excerpt excerpt) {

  public static ListedArticleJson of(ListedArticle article, SoughtWords sought) {
    return new ListedArticleJson(
        article.id(),
        article.uri(),
        article.version(),
        article.family(),
        article.inbox(),
        article.language(),
        article.title(),
        article.published(),
        article.ingested(),
        article.source(),
        article.byline(),
        article.located(),
        article.text() == null ? null : sought.excerpt(article.text(), article.language()));
  }
}
