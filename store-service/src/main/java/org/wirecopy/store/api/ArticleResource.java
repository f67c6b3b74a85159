package org.wirecopy.store.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.store.postgres.ArticleFilter;
import org.wirecopy.store.postgres.ArticleQueries;
import org.wirecopy.store.postgres.LinkQueries;
import org.wirecopy.store.postgres.Slice;
import org.wirecopy.store.postgres.StoredArticle;

/** Articles. */
@Path("/api/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
class ArticleResource {
  @Inject ArticleQueries articles;
  @Inject LinkQueries links;

  @GET
  @Operation(
      operationId = "listArticles",
      summary = "Articles, page by page",
      description =
          "Each as /api/articles/{id} gives it. Articles that are withheld or under embargo are"
              + " left out unless include=restricted.")
  @APIResponse(responseCode = "200", description = "One page of articles.")
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be understood; the problem names it.")
  public Page<ObjectNode> list(@BeanParam ArticleQuestion question) throws SQLException {
    int limit = Asked.limit(question.limit);
    ArticleFilter filter = question.filter();
    if (question.isByUri()) {
      Slice<StoredArticle> slice = articles.byUri(filter, Cursor.uri(question.cursor), limit);
      return Page.of(slice, json(slice.items()), last -> Cursor.ofUri(last.uri()));
    }
    Slice<StoredArticle> slice = articles.newest(filter, Cursor.arrival(question.cursor), limit);
    return Page.of(slice, json(slice.items()), last -> Cursor.ofArrival(last.arrival()));
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
  @APIResponse(
      responseCode = "403",
      description = "Withheld or under embargo; include=restricted gives it.")
  @APIResponse(responseCode = "404", description = "No such article.")
  @APIResponse(responseCode = "410", description = "Taken down.")
  public ObjectNode one(
      @RestPath @Parameter(description = "UUID version 5 of the article's URI.") String id,
      @RestQuery
          @Parameter(
              description = "restricted: also if withheld or under embargo.",
              schema = @Schema(enumeration = "restricted"))
          String include)
      throws SQLException {
    StoredArticle article = find(id, include);
    return ArticleJson.of(article, links.of(article.id()));
  }

  @GET
  @Path("{id}/duplicates")
  @Operation(
      operationId = "listDuplicates",
      summary = "The articles that share text with this one, best first",
      description = "Found from both sides: the earlier article shows the later one too.")
  @APIResponse(responseCode = "200", description = "The duplicates; none is an empty list.")
  @APIResponse(
      responseCode = "403",
      description = "Withheld or under embargo; include=restricted gives them.")
  @APIResponse(responseCode = "404", description = "No such article.")
  @APIResponse(responseCode = "410", description = "Taken down.")
  public Page<LinkedArticle> duplicates(
      @RestPath @Parameter(description = "UUID version 5 of the article's URI.") String id,
      @RestQuery
          @Parameter(
              description = "restricted: also if withheld or under embargo.",
              schema = @Schema(enumeration = "restricted"))
          String include)
      throws SQLException {
    List<Duplicate> found = links.of(find(id, include).id());
    return new Page<>(found.stream().map(LinkedArticle::of).toList(), null);
  }

  private List<ObjectNode> json(List<StoredArticle> page) throws SQLException {
    Map<UUID, List<Duplicate>> duplicates = links.of(page.stream().map(StoredArticle::id).toList());
    return page.stream()
        .map(one -> ArticleJson.of(one, duplicates.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private StoredArticle find(String id, String include) throws SQLException {
    boolean restricted = ArticleQuestion.includesRestricted(include);
    UUID uuid = uuid(id);
    Optional<StoredArticle> found = articles.find(uuid);
    if (found.isEmpty()) {
      throw absent(uuid);
    }
    if (found.get().restricted() && !restricted) {
      throw new AbsentException(
          Response.Status.FORBIDDEN,
          "The article is withheld or under embargo; include=restricted gives it to those who"
              + " honour that.");
    }
    return found.get();
  }

  private AbsentException absent(UUID id) throws SQLException {
    return articles
        .takenDown(id)
        .map(down -> new AbsentException(Response.Status.GONE, gone(down)))
        .orElseGet(
            () ->
                new AbsentException(
                    Response.Status.NOT_FOUND, "There is no article with id " + id + "."));
  }

  private static String gone(ArticleQueries.TakenDown down) {
    String when = "The article was taken down at " + down.at();
    return down.reason() == null ? when + "." : when + ": " + down.reason();
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
