package org.wirecopy.store.page.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.store.api.ArticleVersion;
import org.wirecopy.store.compare.Comparison;
import org.wirecopy.store.page.Headline;
import org.wirecopy.store.postgres.KeptVersion;
import org.wirecopy.store.postgres.StoredArticle;
import org.wirecopy.store.postgres.VersionQueries;

/** The versions of an article, and what each changed. */
@Path("/articles/{id}/versions")
@Produces(MediaType.TEXT_HTML)
@Blocking
class VersionsPage {
  /** Versions whose texts are compared with the one before. */
  private static final int MAX_COMPARED = 5;

  @Inject ShownArticles articles;
  @Inject VersionQueries versions;

  /** The template. */
  @CheckedTemplate(basePath = "article")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance versions(ArticleView article, List<VersionView> versions);
  }

  /**
   * A version.
   *
   * @param changed what differs from the one before it, ninjs' names; empty for the first
   * @param comparison of its text, at the right, with the one before it; null where they are the
   *     same or it is an older one
   */
  public record VersionView(
      ArticleVersion version, String title, List<String> changed, Comparison comparison) {}

  @GET
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> versions(@RestPath String id) throws SQLException {
    Optional<StoredArticle> article = articles.find(id);
    if (article.isEmpty()) {
      return articles.absent(id);
    }
    List<KeptVersion> kept = versions.of(article.get().id(), false);
    List<ArticleVersion> told = ArticleVersion.of(kept);
    List<String> texts = kept.stream().map(VersionsPage::text).toList();
    List<VersionView> views = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      String text = texts.get(i);
      boolean isCompared = i < MAX_COMPARED && i + 1 < told.size();
      String before = isCompared ? texts.get(i + 1) : text;
      ArticleVersion version = told.get(i);
      views.add(
          new VersionView(
              version,
              Headline.listed(version.article().path("title").asText(""), text),
              version.changed() == null ? List.of() : version.changed(),
              text.equals(before) ? null : Comparison.of(before, text)));
    }
    return RestResponse.ok(Templates.versions(ArticleView.of(article.get(), 1), views));
  }

  private static String text(KeptVersion version) {
    return ContractJson.read(version.json().getBytes(StandardCharsets.UTF_8), EnrichedArticle.class)
        .article()
        .mainText();
  }
}
