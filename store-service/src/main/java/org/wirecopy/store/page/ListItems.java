package org.wirecopy.store.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wirecopy.store.postgres.HeadingQueries;
import org.wirecopy.store.postgres.ListedArticle;
import org.wirecopy.store.search.SoughtWords;

/** Makes lists of articles. */
@Singleton
public class ListItems {
  private final HeadingQueries headings;

  @Inject
  ListItems(HeadingQueries headings) {
    this.headings = headings;
  }

  /** The articles as a list shows them, the words that were sought in their leads. */
  public List<ListItem> of(List<ListedArticle> articles, SoughtWords sought) throws SQLException {
    Map<UUID, Long> copies =
        articles.isEmpty()
            ? Map.of()
            : headings.copies(articles.stream().map(ListedArticle::id).toList());
    return articles.stream()
        .map(one -> item(one, sought, copies.getOrDefault(one.id(), 0L)))
        .toList();
  }

  private static ListItem item(ListedArticle article, SoughtWords sought, long copies) {
    return new ListItem(
        article.id(),
        Tongue.of(article.language()),
        Headline.listed(article.title(), article.text()),
        article.source(),
        article.byline(),
        article.located(),
        article.published(),
        article.ingested(),
        article.text() == null
            ? List.of()
            : Fragment.of(sought.excerpt(lead(article), article.language())),
        copies);
  }

  private static String lead(ListedArticle article) {
    return article.text().substring(Headline.listedAlready(article.title(), article.text()));
  }
}
