package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirecopy.store.postgres.CountQueries;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Search;

/** How many articles fit each of several terms. */
@Path("/api/counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
class CountResource {
  @Inject CountQueries counts;

  /** A term, and how many articles fit it. */
  record TermCount(String term, HitCount total) {}

  /**
   * The counts.
   *
   * @param items in the order of the terms
   * @param total of what fits any of them
   */
  @Schema(name = "TermCounts")
  record TermCounts(
      List<TermCount> items,
      @Schema(description = "How many articles fit at least one of them.") HitCount total) {}

  @GET
  @Operation(
      operationId = "countArticles",
      summary = "How many articles fit each of a list of terms",
      description =
          "terms holds one query a line, at most 50; the other parameters narrow all of them."
              + " Nobody counts further than 10,000.")
  @APIResponse(responseCode = "200", description = "A count for each term, and for all together.")
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be understood; the problem names it.")
  public TermCounts counts(@BeanParam OperatorParameters question) throws SQLException {
    if (question.terms == null) {
      throw new BadParameterException(
          "terms", "terms is missing: which queries are to be counted, one a line?");
    }
    Terms terms = Terms.of(question.terms);
    Search any = question.search();
    List<Search> searches = new ArrayList<>();
    searches.add(any);
    terms.all().forEach(term -> searches.add(any.and(term.query())));
    List<HitCount> found = counts.counts(searches);
    List<TermCount> items = new ArrayList<>();
    for (int i = 0; i < terms.all().size(); i++) {
      items.add(new TermCount(terms.all().get(i).text(), found.get(i + 1)));
    }
    return new TermCounts(items, found.get(0));
  }
}
