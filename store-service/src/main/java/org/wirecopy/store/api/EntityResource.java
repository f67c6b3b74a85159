package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.store.postgres.EntityQueries;
import org.wirecopy.store.postgres.NamedEntity;

/** Entities. */
@Path("/api/entities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
class EntityResource {
  @Inject EntityQueries entities;

  @GET
  @Operation(
      operationId = "findEntities",
      summary = "Persons, organisations and places by name",
      description =
          "Those whose name has all the words, whatever their case, the most named first. Their"
              + " ids serve /api/articles?entity=.")
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
    return new Page<>(entities.byWords(Asked.text("name", name), Asked.limit(limit)), null);
  }
}
