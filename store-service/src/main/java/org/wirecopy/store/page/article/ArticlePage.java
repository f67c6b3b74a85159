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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.page.Input;
import org.wirecopy.store.postgres.HeadingQueries;
import org.wirecopy.store.postgres.HeadingQueries.Heading;
import org.wirecopy.store.postgres.LinkQueries;
import org.wirecopy.store.postgres.StoredArticle;

/** One article. */
@Path("/articles/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ArticlePage {
  private static final int MAX_COPIES = 12;

  @Inject ShownArticles articles;
  @Inject LinkQueries links;
  @Inject HeadingQueries headings;

  /** The template. */
  @CheckedTemplate(basePath = "article")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance article(ArticleView article, List<CopyView> copies, int more);
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> article(@RestPath String id, @RestQuery String part)
      throws SQLException {
    Optional<StoredArticle> found = articles.find(id);
    if (found.isEmpty()) {
      return articles.absent(id);
    }
    ArticleView view = ArticleView.of(found.get(), Input.number(part));
    List<Duplicate> duplicates = links.of(view.id(), false);
    List<Duplicate> shown = duplicates.stream().limit(MAX_COPIES).toList();
    Map<UUID, Heading> known =
        headings.headings(shown.stream().map(one -> ArticleUri.id(one.uri())).toList());
    List<CopyView> copies =
        shown.stream()
            .filter(one -> known.containsKey(ArticleUri.id(one.uri())))
            .map(one -> CopyView.of(one, known.get(ArticleUri.id(one.uri()))))
            .toList();
    return RestResponse.ok(Templates.article(view, copies, duplicates.size() - shown.size()));
  }
}
