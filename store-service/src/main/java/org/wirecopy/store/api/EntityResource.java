package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.store.postgres.Alias;
import org.wirecopy.store.postgres.EntityDetail;
import org.wirecopy.store.postgres.EntityDetails;
import org.wirecopy.store.postgres.EntityQueries;
import org.wirecopy.store.postgres.FacetQueries;
import org.wirecopy.store.postgres.Interval;
import org.wirecopy.store.postgres.NamedEntity;
import org.wirecopy.store.postgres.Period;
import org.wirecopy.store.search.Query;
import org.wirecopy.store.search.Search;

/** Entities. */
@Path("/api/entities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
class EntityResource {
  private static final int MAX_ALIASES = 100;
  private static final int MAX_NAMED_WITH = 20;

  @Inject EntityQueries entities;
  @Inject EntityDetails details;
  @Inject FacetQueries facets;

  @GET
  @Operation(
      operationId = "findEntities",
      summary = "Persons, organisations and places by name",
      description =
          "Those of whom some spelling has all the words, each by its beginning, whatever their"
              + " case and accents, the most named first. Their ids serve /api/articles?entity=.")
  @APIResponse(responseCode = "200", description = "Those that were found.")
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be understood; the problem names it.")
  public Page<NamedEntity> byName(
      @RestQuery @Parameter(required = true, description = "Words of the name.") String name,
      @RestQuery
          @Parameter(
              description = "Most entities in the answer, 1 to 500.",
              schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
          String limit)
      throws SQLException {
    if (name == null) {
      throw new BadParameterException("name", "name is missing: which words does the name have?");
    }
    return new Page<>(
        entities.byWords(QueryParameters.text("name", name), QueryParameters.limit(limit)), null);
  }

  /**
   * All about one entity.
   *
   * @param aliases at most a hundred
   * @param timeline by months
   * @param namedWith at most twenty, {@code articles} being those that name both
   */
  record Detail(
      String id,
      String type,
      String name,
      long articles,
      List<Alias> aliases,
      List<Period> timeline,
      List<NamedEntity> namedWith) {}

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getEntity",
      summary = "One person, organisation or place",
      description =
          "With its spellings, the months in which articles that name it were published, and who is"
              + " named with it by the newest thousand of them. Spellings are those of the newest"
              + " thousand, too, where more than 3,000 name it, and months where more than 10,000"
              + " do.")
  @APIResponse(responseCode = "200", description = "The entity.")
  @APIResponse(
      responseCode = "404",
      description = "No article that may be shown names an entity with this id.")
  public Detail one(@RestPath @Parameter(description = "Id of the entity.") String id)
      throws SQLException {
    NamedEntity entity =
        entities.find(QueryParameters.text("id", id)).orElseThrow(() -> absent(id));
    EntityDetail detail =
        details.find(id, MAX_ALIASES, MAX_NAMED_WITH).orElseThrow(() -> absent(id));
    return new Detail(
        entity.id(),
        entity.type(),
        entity.name(),
        entity.articles(),
        detail.aliases(),
        facets.timeline(Search.everything().and(new Query.NamedEntity(id)), Interval.MONTH).items(),
        detail.namedWith());
  }

  private static AbsentException absent(String id) {
    return new AbsentException(Response.Status.NOT_FOUND, "There is no entity with id " + id + ".");
  }
}
