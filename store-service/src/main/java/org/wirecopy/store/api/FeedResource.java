package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.export.AtomEntry;
import org.wirecopy.store.export.AtomFeed;
import org.wirecopy.store.postgres.HitPage;
import org.wirecopy.store.postgres.ListedArticle;
import org.wirecopy.store.postgres.SearchQueries;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;
import org.wirecopy.store.search.SoughtWords;

/** Any search as a feed. */
@Path(FeedResource.PATH)
@Tag(name = "articles")
class FeedResource {
  static final String PATH = "/api/articles.atom";

  /** What says which page of a feed is meant, and not which feed. */
  private static final List<String> OF_A_PAGE = List.of("limit", "cursor", "since");

  private static final int MAX_PAGES = 5;

  @Inject SearchQueries articles;

  @GET
  @Produces(AtomFeed.MEDIA_TYPE)
  @Operation(
      operationId = "followArticles",
      summary = "The articles of a search as an Atom feed",
      description =
          "The last to arrive first, a new version being an arrival. Articles that are withheld or"
              + " under embargo are never in it. Ask with If-None-Match for what has changed.")
  @APIResponse(responseCode = "200", description = "One page of the feed (RFC 4287, RFC 5005).")
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be understood; the problem names it.")
  public String feed(
      @BeanParam SearchParameters question, @BeanParam Paging paging, @Context UriInfo asked)
      throws SQLException {
    Search search = question.search();
    SearchCursor cursor = new SearchCursor(search, Sort.NEWEST);
    HitPage<ListedArticle> page = page(search, cursor.read(paging.cursor), paging.limit());
    SoughtWords sought = new SoughtWords(search.query());
    Map<String, String> parameters = parameters(asked);
    return new AtomFeed(
            ArticleUri.id(PATH + parameters),
            title(parameters),
            asked.getBaseUri(),
            asked.getRequestUri(),
            page.next().map(cursor::write).map(next -> page(asked, next)).orElse(null),
            page.items().stream().map(article -> AtomEntry.of(article, sought)).toList())
        .xml();
  }

  /** Readers of feeds follow no link to a next page: one that is short is filled, within bounds. */
  private HitPage<ListedArticle> page(Search search, Position after, int limit)
      throws SQLException {
    HitPage<ListedArticle> page = articles.listed(search, Sort.NEWEST, after, limit);
    for (int more = 1;
        more < MAX_PAGES && page.items().size() < limit && page.next().isPresent();
        more++) {
      HitPage<ListedArticle> next =
          articles.listed(search, Sort.NEWEST, page.next().get(), limit - page.items().size());
      page =
          new HitPage<>(
              Stream.concat(page.items().stream(), next.items().stream()).toList(),
              page.total(),
              page.over(),
              next.next());
    }
    return page;
  }

  private static URI page(UriInfo asked, String cursor) {
    return asked.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
  }

  private static Map<String, String> parameters(UriInfo asked) {
    Map<String, String> parameters = new TreeMap<>();
    asked
        .getQueryParameters()
        .forEach((name, values) -> parameters.put(name, String.join(" ", values)));
    parameters.keySet().removeAll(OF_A_PAGE);
    return parameters;
  }

  private static String title(Map<String, String> parameters) {
    String words =
        parameters.entrySet().stream()
            .map(
                given ->
                    given.getKey().equals("q")
                        ? given.getValue()
                        : given.getKey() + "=" + given.getValue())
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "Wirecopy: all articles" : "Wirecopy: " + words;
  }
}
