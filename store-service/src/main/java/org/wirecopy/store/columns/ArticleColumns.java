package org.wirecopy.store.columns;

import java.time.Instant;
import org.wirecopy.ingest.contract.NinjsItem;

/**
 * What an article is listed by. Every component but {@code text} is null where the article does not
 * tell it.
 *
 * @param published see {@link Publication#time}
 * @param source see {@link Publication#source}
 * @param byline {@code by}, spaces around it cut off
 * @param located {@code located}, likewise
 * @param text the main text, as it is
 */
public record ArticleColumns(
    Instant published, String source, String byline, String located, String text) {

  public static ArticleColumns of(NinjsItem item) {
    return new ArticleColumns(
        Publication.time(item),
        Publication.source(item),
        Publication.clean(item.by()),
        Publication.clean(item.located()),
        item.mainText());
  }
}
