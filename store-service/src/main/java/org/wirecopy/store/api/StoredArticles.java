package org.wirecopy.store.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.store.postgres.ArticleQueries;
import org.wirecopy.store.postgres.LinkQueries;
import org.wirecopy.store.postgres.StoredArticle;

/** Articles as the API gives them out, and the one that a path names. */
@Singleton
class StoredArticles {
  private final ArticleQueries articles;
  private final LinkQueries links;

  @Inject
  StoredArticles(ArticleQueries articles, LinkQueries links) {
    this.articles = articles;
    this.links = links;
  }

  /** Articles as they are given out, with their duplicates from both sides. */
  List<ObjectNode> json(List<StoredArticle> page, boolean restricted) throws SQLException {
    Map<UUID, List<Duplicate>> duplicates =
        links.of(page.stream().map(StoredArticle::id).toList(), restricted);
    return page.stream()
        .map(one -> ArticleJson.of(one, duplicates.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /**
   * Finds it.
   *
   * @param id as it stands in the path
   * @throws AbsentException if it is not there, or not for the one who asks
   */
  StoredArticle find(String id, boolean restricted) throws SQLException {
    UUID uuid = uuid(id);
    Optional<StoredArticle> found = articles.find(uuid, restricted);
    if (found.isEmpty()) {
      throw absent(uuid);
    }
    return found.get();
  }

  private AbsentException absent(UUID id) throws SQLException {
    return articles
        .takenDownAt(id)
        .map(
            when ->
                new AbsentException(
                    Response.Status.GONE, "The article was taken down at " + when + "."))
        .orElseGet(
            () ->
                new AbsentException(
                    Response.Status.NOT_FOUND, "There is no article with id " + id + "."));
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new AbsentException(
          Response.Status.NOT_FOUND,
          "'%s' is no article's id: that is the UUID version 5 of its URI. /api/articles?uri= finds an article by its URI."
              .formatted(id));
    }
  }
}
