package org.wirecopy.store.export;

import java.util.List;
import org.wirecopy.store.postgres.ListedArticle;

/** Articles as lines of CSV. */
public final class ArticleLines {
  private ArticleLines() {}

  /** What stands before the first article. */
  public static String heading() {
    return Csv.BYTE_ORDER_MARK
        + Csv.line(
            "id",
            "uri",
            "version",
            "published",
            "ingested",
            "source",
            "byline",
            "located",
            "language",
            "title",
            "text",
            "family",
            "inbox");
  }

  /** The articles, one a line; a line end within a text stays, in quotation marks. */
  public static String lines(List<ListedArticle> articles) {
    StringBuilder lines = new StringBuilder();
    for (ListedArticle article : articles) {
      lines.append(
          Csv.line(
              article.id(),
              article.uri(),
              article.version(),
              article.published(),
              article.ingested(),
              article.source(),
              article.byline(),
              article.located(),
              article.language(),
              article.title(),
              article.text(),
              article.family(),
              article.inbox()));
    }
    return lines.toString();
  }
}
