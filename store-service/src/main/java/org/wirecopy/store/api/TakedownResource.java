package org.wirecopy.store.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.runtime.access.Roles;
import org.wirecopy.store.postgres.ResultPage;
import org.wirecopy.store.postgres.TakedownQueries;
import org.wirecopy.store.postgres.TakedownState;

/** Takedown requests. */
@Path("/api/takedowns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "takedowns")
class TakedownResource {
  @Inject Takedowns requests;
  @Inject TakedownQueries takedowns;
  @Inject Asker asker;

  @POST
  @RolesAllowed(Roles.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "wishTakedown",
      summary = "Take an article down, or lift that",
      description =
          "The takedown request is kept before it is answered, and sent to articles.takedowns."
              + " Ingest then blocks the URI and the article disappears from both topics and from"
              + " the store; that cannot be undone. The answer names the exact and near copies that"
              + " stay; with scope=family they go, too. After a lift the article may come in again,"
              + " from a file that is read anew.")
  @APIResponse(
      responseCode = "200",
      description = "With dryRun: what would happen. Nothing has.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TakedownAnswer.class)))
  @APIResponse(
      responseCode = "202",
      description = "The takedown request will be carried out; Location tells how it stands.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TakedownAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description = "A field is missing or cannot be understood; the problem names it.")
  public Response takedown(TakedownRequest request) throws SQLException {
    if (request == null) {
      throw new BadParameterException(
          "uri", "the body is missing: {\"uri\", \"action\", \"reason\"}");
    }
    TakedownAnswer answer = requests.ask(request);
    if (request.isDryRun()) {
      return Response.ok(answer).build();
    }
    String place = "/api/takedowns?uri=" + URLEncoder.encode(request.uri(), StandardCharsets.UTF_8);
    return Response.accepted(answer).location(URI.create(place)).build();
  }

  @GET
  @Operation(
      operationId = "listTakedowns",
      summary = "The newest takedown request about each article, page by page",
      description =
          "Whoever made it, the last to arrive first, with the times at which the article went and"
              + " came back. The reason is told to those who may take down.")
  public Page<TakedownState> list(
      @BeanParam Paging paging,
      @RestQuery @Parameter(description = "Only the takedown request about this article.")
          String uri)
      throws SQLException {
    String asked = QueryParameters.text("uri", uri);
    ResultPage<TakedownState> page =
        takedowns.newest(
            asked == null ? null : ArticleUri.id(asked),
            paging.arrival(),
            paging.limit(),
            asker.mayKnowReasons());
    List<TakedownState> shown =
        asker.mayKnowReasons()
            ? page.items()
            : page.items().stream().map(TakedownState::withoutReason).toList();
    return Page.of(page, shown, last -> Cursor.ofArrival(last.arrival()));
  }
}
