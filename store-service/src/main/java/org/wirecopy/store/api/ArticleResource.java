package org.wirecopy.store.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.store.export.ListedArticleJson;
import org.wirecopy.store.postgres.HitPage;
import org.wirecopy.store.postgres.LinkQueries;
import org.wirecopy.store.postgres.ListedArticle;
import org.wirecopy.store.postgres.SearchQueries;
import org.wirecopy.store.postgres.StoredArticle;
import org.wirecopy.store.postgres.VersionQueries;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;
import org.wirecopy.store.search.SoughtWords;

/** Articles. */
@Path("/api/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
class ArticleResource {
  private static final String ABSENT = "No such article, or none that may be shown.";

  @Inject SearchQueries articles;
  @Inject StoredArticles stored;
  @Inject VersionQueries versions;
  @Inject LinkQueries links;

  @GET
  @Operation(
      operationId = "listArticles",
      summary = "Articles, page by page",
      description =
          "Each as /api/articles/{id} gives it. Articles that are withheld or under embargo are"
              + " left out unless an operator says include=restricted. A page may be short, even"
              + " empty, though 'next' is there: of a phrase, an exclusion alone, is:original or"
              + " copies=hide 500 candidates are looked at for one page.")
  @APIResponse(
      responseCode = "200",
      description = "One page of articles.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              // Of the whole answer RecordsDescribed tells, for which this schema has to be there.
              schema = @Schema(implementation = ListedArticleJson.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be understood; the problem names it.")
  public ArticlePage<?> list(@BeanParam ArticleQuestion question, @BeanParam Paging paging)
      throws SQLException {
    Search search = question.search();
    Sort sort = question.sort();
    int limit = paging.limit();
    SearchCursor cursor = new SearchCursor(search, sort);
    Position after = cursor.read(paging.cursor);
    // Before the articles: what arrives in between is told of twice, and never not at all.
    String position =
        after == null ? Cursor.ofPosition(articles.position(search.restricted())) : null;
    if (question.isListing()) {
      SoughtWords sought = new SoughtWords(search.query());
      HitPage<ListedArticle> page = articles.listed(search, sort, after, limit);
      return page(
          page,
          page.items().stream().map(one -> ListedArticleJson.of(one, sought)).toList(),
          cursor,
          position);
    }
    HitPage<StoredArticle> page = articles.records(search, sort, after, limit);
    return page(page, stored.json(page.items(), search.restricted()), cursor, position);
  }

  private static <T> ArticlePage<T> page(
      HitPage<?> page, List<T> items, SearchCursor cursor, String position) {
    return new ArticlePage<>(
        items,
        page.next().map(cursor::write).orElse(null),
        page.total().orElse(null),
        page.over().map(ArticlePage.Relevance::new).orElse(null),
        position);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getArticle",
      summary = "One article",
      description =
          "The record of articles.enriched with the article's id in front and"
              + " enrichment.dedupe.duplicates from both sides, best first.")
  @APIResponse(responseCode = "200", description = "The article.")
  @APIResponse(responseCode = "404", description = ABSENT)
  @APIResponse(responseCode = "410", description = "Taken down.")
  public ObjectNode one(
      @RestPath @Parameter(description = "UUID version 5 of the article's URI.") String id,
      @RestQuery
          @Parameter(
              description = "restricted: also if withheld or under embargo. For operators.",
              schema = @Schema(enumeration = "restricted"))
          String include)
      throws SQLException {
    boolean restricted = ArticleQuestion.includesRestricted(include);
    StoredArticle article = stored.find(id, restricted);
    return ArticleJson.of(article, links.of(article.id(), restricted));
  }

  @GET
  @Path("{id}/duplicates")
  @Operation(
      operationId = "listDuplicates",
      summary = "The articles that share text with this one, best first",
      description = "Found from both sides: the earlier article shows the later one too.")
  @APIResponse(responseCode = "200", description = "The duplicates; none is an empty list.")
  @APIResponse(responseCode = "404", description = ABSENT)
  @APIResponse(responseCode = "410", description = "Taken down.")
  public Page<LinkedArticle> duplicates(
      @RestPath @Parameter(description = "UUID version 5 of the article's URI.") String id,
      @RestQuery
          @Parameter(
              description = "restricted: also if withheld or under embargo. For operators.",
              schema = @Schema(enumeration = "restricted"))
          String include)
      throws SQLException {
    boolean restricted = ArticleQuestion.includesRestricted(include);
    List<Duplicate> found = links.of(stored.find(id, restricted).id(), restricted);
    return new Page<>(found.stream().map(LinkedArticle::of).toList(), null);
  }

  @GET
  @Path("{id}/versions")
  @Operation(
      operationId = "listVersions",
      summary = "The versions of an article, the newest first",
      description = "Each with what changed since the one before it.")
  @APIResponse(responseCode = "200", description = "The versions that may be shown.")
  @APIResponse(responseCode = "404", description = ABSENT)
  @APIResponse(responseCode = "410", description = "Taken down.")
  public Page<ArticleVersion> versions(
      @RestPath @Parameter(description = "UUID version 5 of the article's URI.") String id,
      @RestQuery
          @Parameter(
              description = "restricted: also if withheld or under embargo. For operators.",
              schema = @Schema(enumeration = "restricted"))
          String include)
      throws SQLException {
    boolean restricted = ArticleQuestion.includesRestricted(include);
    StoredArticle article = stored.find(id, restricted);
    return new Page<>(ArticleVersion.of(versions.of(article.id(), restricted)), null);
  }
}
