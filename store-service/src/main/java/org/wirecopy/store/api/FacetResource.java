package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.store.postgres.Facet;
import org.wirecopy.store.postgres.FacetQueries;
import org.wirecopy.store.postgres.Interval;
import org.wirecopy.store.postgres.Period;
import org.wirecopy.store.search.HitCount;

/** What the articles of a search have in common, and when they were published. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
class FacetResource {
  @Inject FacetQueries facets;

  /**
   * Counts.
   *
   * @param over how many articles were counted, and whether these are all
   */
  record Counts<T>(
      List<T> items,
      @Schema(description = "How many articles were counted, the newest; whether these are all.")
          HitCount over) {
    static <T> Counts<T> of(FacetQueries.Counted<T> counted) {
      return new Counts<>(counted.items(), counted.over());
    }
  }

  @GET
  @Path("facets")
  @Operation(
      operationId = "listFacets",
      summary = "Languages, sources, months and entities of articles, with counts",
      description =
          "The twenty most frequent of each, entities among the thousand that are named most. The"
              + " newest thousand articles are counted, or what there is of hits among the newest"
              + " 500 candidates; 'over' says of how many.")
  @APIResponse(responseCode = "200", description = "The counts.")
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be understood; the problem names it.")
  public Counts<Facet> facets(@BeanParam OperatorParameters question) throws SQLException {
    return Counts.of(facets.facets(question.search()));
  }

  @GET
  @Path("timeline")
  @Operation(
      operationId = "getTimeline",
      summary = "How many articles were published when",
      description =
          "Articles whose time of publication is not known are left out. Of more than 10,000"
              + " articles the newest thousand are counted; 'over' says how many were.")
  @APIResponse(responseCode = "200", description = "The counts, in the order of time.")
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be understood; the problem names it.")
  public Counts<Period> timeline(
      @BeanParam OperatorParameters question,
      @RestQuery
          @Parameter(
              description = "How long each period is.",
              schema =
                  @Schema(
                      enumeration = {"day", "month", "year"},
                      defaultValue = "month"))
          String interval)
      throws SQLException {
    Interval length =
        switch (QueryParameters.oneOf("interval", interval, "day", "month", "year")
            .orElse("month")) {
          case "day" -> Interval.DAY;
          case "year" -> Interval.YEAR;
          default -> Interval.MONTH;
        };
    return Counts.of(facets.timeline(question.search(), length));
  }
}
