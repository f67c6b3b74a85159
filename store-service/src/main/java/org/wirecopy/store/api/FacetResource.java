package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
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

/** What the articles of a search have in common, and when they were published. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
class FacetResource {
  @Inject FacetQueries facets;

  @GET
  @Path("facets")
  @Operation(
      operationId = "listFacets",
      summary = "Languages, sources, months and entities of articles, with counts",
      description =
          "The twenty most frequent of each. Of more than 10,000 articles the newest 10,000 are"
              + " counted.")
  @APIResponse(responseCode = "200", description = "The counts.")
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be understood; the problem names it.")
  public Page<Facet> facets(@BeanParam OperatorParameters question) throws SQLException {
    return new Page<>(facets.facets(question.search()), null);
  }

  @GET
  @Path("timeline")
  @Operation(
      operationId = "getTimeline",
      summary = "How many articles were published when",
      description =
          "Articles whose time of publication is not known are left out. Of more than 10,000"
              + " articles the newest 10,000 are counted.")
  @APIResponse(responseCode = "200", description = "The counts, in the order of time.")
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be understood; the problem names it.")
  public Page<Period> timeline(
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
    return new Page<>(facets.timeline(question.search(), length), null);
  }
}
