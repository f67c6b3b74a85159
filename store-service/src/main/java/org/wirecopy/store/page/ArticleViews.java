package org.wirecopy.store.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.store.postgres.ArticleQueries;
import org.wirecopy.store.postgres.LinkQueries;
import org.wirecopy.store.postgres.StoredArticle;

/** Puts articles together with the titles of those they share text with. */
@Singleton
class ArticleViews {
  private static final int MOST_TWINS = 20;

  private final ArticleQueries articles;
  private final LinkQueries links;

  @Inject
  ArticleViews(ArticleQueries articles, LinkQueries links) {
    this.articles = articles;
    this.links = links;
  }

  List<ArticleView> of(List<StoredArticle> page) throws SQLException {
    Map<UUID, List<Duplicate>> duplicates = links.of(page.stream().map(StoredArticle::id).toList());
    duplicates.replaceAll((id, found) -> found.stream().limit(MOST_TWINS).toList());
    Map<UUID, String> titles = titles(duplicates.values());
    return page.stream()
        .map(
            one ->
                new ArticleView(
                    one.id(),
                    ArticleView.record(one),
                    duplicates.getOrDefault(one.id(), List.of()).stream()
                        .map(link -> Twin.of(link, titles.getOrDefault(Twin.id(link), link.uri())))
                        .toList()))
        .toList();
  }

  private Map<UUID, String> titles(Collection<List<Duplicate>> duplicates) throws SQLException {
    List<UUID> ids = duplicates.stream().flatMap(List::stream).map(Twin::id).distinct().toList();
    Map<UUID, String> titles = new HashMap<>();
    for (StoredArticle article : articles.open(ids)) {
      titles.put(article.id(), Shown.title(ArticleView.record(article).article()));
    }
    return titles;
  }
}
