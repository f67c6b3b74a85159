package org.wirecopy.store.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.store.postgres.ArticleQueries;
import org.wirecopy.store.postgres.LinkQueries;
import org.wirecopy.store.postgres.StoredArticle;

/** One article, or two side by side. */
@Path("/articles/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ArticlePage {
  @Inject ArticleQueries articles;
  @Inject LinkQueries links;

  @GET
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> article(@RestPath UUID id) throws SQLException {
    Optional<ArticleView> found = view(id);
    return found.isPresent() ? RestResponse.ok(Templates.article(found.get())) : absent(id);
  }

  @GET
  @Path("beside/{other}")
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> beside(@RestPath UUID id, @RestPath UUID other)
      throws SQLException {
    Optional<ArticleView> left = view(id);
    Optional<ArticleView> right = view(other);
    if (left.isEmpty()) {
      return absent(id);
    }
    if (right.isEmpty()) {
      return absent(other);
    }
    Twin twin =
        left.get().twins().stream().filter(one -> one.id().equals(other)).findFirst().orElse(null);
    return RestResponse.ok(Templates.beside(left.get(), right.get(), twin));
  }

  private Optional<ArticleView> view(UUID id) throws SQLException {
    Optional<StoredArticle> article = articles.find(id);
    return article.isEmpty() || article.get().restricted()
        ? Optional.empty()
        : Optional.of(ArticleView.of(article.get(), links.of(id)));
  }

  private RestResponse<TemplateInstance> absent(UUID id) throws SQLException {
    if (articles.find(id).isPresent()) {
      return absent(Status.FORBIDDEN, "Not for publication", "It is withheld or under embargo.");
    }
    if (articles.takenDownAt(id).isPresent()) {
      String when = Shown.time(articles.takenDownAt(id).get());
      return absent(Status.GONE, "Taken down", "It was taken down on " + when + ".");
    }
    return absent(Status.NOT_FOUND, "No such article", "The store has no article with this id.");
  }

  private static RestResponse<TemplateInstance> absent(Status status, String heading, String why) {
    return RestResponse.status(status, Templates.absent(heading, why));
  }
}
