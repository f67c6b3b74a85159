package org.wirecopy.store.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.runtime.access.Roles;
import org.wirecopy.store.source.SourceState;

/**
 * How the sources stand. They count restricted articles, too, so they are an operator's: a source
 * that has nothing else would be told of.
 */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATE)
@Tag(name = "sources")
class SourceResource {
  @Inject Sources sources;

  @GET
  @Operation(
      operationId = "listSources",
      summary = "How all sources stand against their rhythm, the most urgent first",
      description =
          "A source is a publisher in an inbox. How often it publishes in each hour of the week is"
              + " learned from its past eight weeks, beginning with the second.")
  @APIResponse(responseCode = "200", description = "The sources.")
  public Page<SourceJson> list(
      @RestQuery
          @Parameter(
              description = "Only sources that stand so.",
              schema =
                  @Schema(
                      enumeration = {
                        "learning",
                        "usual",
                        "silent",
                        "language-lost",
                        "fewer",
                        "muted"
                      }))
          String state)
      throws SQLException {
    Optional<String> asked = QueryParameters.oneOf("state", state, states());
    List<SourceJson> found =
        sources.all().stream()
            .filter(report -> asked.map(report.state().word()::equals).orElse(true))
            .map(SourceJson::of)
            .toList();
    return new Page<>(found, null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "muteSource",
      summary = "Mute a source that has ended on purpose, or be told of it again",
      description = "It goes on being counted.")
  @APIResponse(responseCode = "200", description = "The source as it stands now.")
  @APIResponse(
      responseCode = "400",
      description = "A field is missing or cannot be understood; the problem names it.")
  @APIResponse(responseCode = "404", description = "Nothing has ever come from such a source.")
  public SourceJson mute(SourceRequest request) throws SQLException {
    if (request == null) {
      throw new BadParameterException(
          "inbox", "the body is missing: {\"inbox\", \"source\", \"muted\"}");
    }
    String inbox = request.checkedInbox();
    String source = request.checkedSource();
    return sources
        .mute(inbox, source, request.checkedMuted())
        .map(SourceJson::of)
        .orElseThrow(
            () ->
                new AbsentException(
                    Response.Status.NOT_FOUND,
                    "Nothing has ever come from the source %s in the inbox %s."
                        .formatted(source, inbox)));
  }

  private static String[] states() {
    return Arrays.stream(SourceState.values()).map(SourceState::word).toArray(String[]::new);
  }
}
