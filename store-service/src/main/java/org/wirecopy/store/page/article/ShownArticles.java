package org.wirecopy.store.page.article;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.store.page.ErrorPages;
import org.wirecopy.store.page.Input;
import org.wirecopy.store.postgres.ArticleQueries;
import org.wirecopy.store.postgres.StoredArticle;

/** Finds the article that an address names. */
@Singleton
public class ShownArticles {
  private final ArticleQueries articles;

  @Inject
  ShownArticles(ArticleQueries articles) {
    this.articles = articles;
  }

  /** The article; empty where there is none, or none that may be shown. */
  public Optional<StoredArticle> find(String id) throws SQLException {
    Optional<UUID> asked = Input.id(id);
    return asked.isEmpty() ? Optional.empty() : articles.find(asked.get(), false);
  }

  /** The page that says why it is not there. */
  public RestResponse<TemplateInstance> absent(String id) throws SQLException {
    Optional<UUID> asked = Input.id(id);
    return asked.isEmpty()
        ? ErrorPages.unknown()
        : articles
            .takenDownAt(asked.get())
            .map(ErrorPages::takenDown)
            .orElseGet(ErrorPages::unknown);
  }
}
