package org.wirecopy.store.page.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.compare.Comparison;
import org.wirecopy.store.postgres.LinkQueries;
import org.wirecopy.store.postgres.StoredArticle;

/** Two articles side by side. */
@Path("/articles/{id}/beside/{other}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ComparisonPage {
  @Inject ShownArticles articles;
  @Inject LinkQueries links;

  /** The template. */
  @CheckedTemplate(basePath = "article")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance beside(
        ArticleView left, ArticleView right, String verdict, Comparison comparison);
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> beside(@RestPath String id, @RestPath String other)
      throws SQLException {
    Optional<StoredArticle> left = articles.find(id);
    if (left.isEmpty()) {
      return articles.absent(id);
    }
    Optional<StoredArticle> right = articles.find(other);
    if (right.isEmpty()) {
      return articles.absent(other);
    }
    ArticleView leftView = ArticleView.of(left.get(), 1);
    ArticleView rightView = ArticleView.of(right.get(), 1);
    String verdict =
        links.of(leftView.id(), false).stream()
            .filter(link -> ArticleUri.id(link.uri()).equals(rightView.id()))
            .findFirst()
            .map(Verdict::of)
            .orElse(Verdict.UNKNOWN);
    return RestResponse.ok(
        Templates.beside(
            leftView,
            rightView,
            verdict,
            Comparison.of(leftView.columns().text(), rightView.columns().text())));
  }
}
