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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.page.ListItem;
import org.wirecopy.store.page.ListItems;
import org.wirecopy.store.postgres.HitPage;
import org.wirecopy.store.postgres.LinkQueries;
import org.wirecopy.store.postgres.ListedArticle;
import org.wirecopy.store.postgres.SearchQueries;
import org.wirecopy.store.postgres.StoredArticle;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;
import org.wirecopy.store.search.SoughtWords;

/** A family of copies as a line in time: who had it first. */
@Path("/articles/{id}/family")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FamilyPage {
  private static final int MAX_MEMBERS = 100;

  private static final Comparator<ListItem> EARLIEST_FIRST =
      Comparator.comparing(FamilyMember::time)
          .thenComparing(ListItem::ingested)
          .thenComparing(ListItem::id);

  @Inject ShownArticles articles;
  @Inject SearchQueries search;
  @Inject LinkQueries links;
  @Inject ListItems items;

  /** The template. */
  @CheckedTemplate(basePath = "article")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance family(
        UUID id, FamilyMember first, List<FamilyMember> members, boolean isWhole);
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> family(@RestPath String id) throws SQLException {
    Optional<StoredArticle> article = articles.find(id);
    if (article.isEmpty()) {
      return articles.absent(id);
    }
    HitPage<ListedArticle> page =
        search.listed(
            Search.everything().ofFamily(article.get().uri()), Sort.PUBLISHED, null, MAX_MEMBERS);
    List<ListItem> members =
        items.of(page.items(), new SoughtWords(null)).stream().sorted(EARLIEST_FIRST).toList();
    if (members.isEmpty()) {
      // It went in between.
      return articles.absent(id);
    }
    ListItem first = members.get(0);
    Map<UUID, Duplicate> known = new HashMap<>();
    links.of(first.id(), false).forEach(link -> known.put(ArticleUri.id(link.uri()), link));
    List<FamilyMember> line =
        members.stream().map(one -> FamilyMember.of(one, first, known.get(one.id()))).toList();
    return RestResponse.ok(
        Templates.family(article.get().id(), line.get(0), line, page.next().isEmpty()));
  }
}
