package org.wirecopy.store.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.wirecopy.store.postgres.ArticleQueries;

/** One article, or two side by side. */
@Path("/articles/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ArticlePage {
  @Inject ArticleQueries articles;
  @Inject ArticleViews views;

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
    if (left.isEmpty()) {
      return absent(id);
    }
    Optional<ArticleView> right = view(other);
    if (right.isEmpty()) {
      return absent(other);
    }
    Twin twin =
        left.get().twins().stream().filter(one -> one.id().equals(other)).findFirst().orElse(null);
    return RestResponse.ok(Templates.beside(left.get(), right.get(), twin));
  }

  @ServerExceptionMapper
  public RestResponse<TemplateInstance> postgresFailed(SQLException e) {
    return Answers.postgresFailed(e);
  }

  private Optional<ArticleView> view(UUID id) throws SQLException {
    return views.of(articles.open(List.of(id))).stream().findFirst();
  }

  private RestResponse<TemplateInstance> absent(UUID id) throws SQLException {
    if (articles.find(id).isPresent()) {
      return Answers.restricted();
    }
    return articles.takenDown(id).map(Answers::takenDown).orElseGet(Answers::unknown);
  }
}
