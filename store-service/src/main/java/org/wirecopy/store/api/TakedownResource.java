package org.wirecopy.store.api;

import jakarta.inject.Inject;
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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.store.postgres.Slice;
import org.wirecopy.store.postgres.TakedownOutbox;
import org.wirecopy.store.postgres.TakedownQueries;
import org.wirecopy.store.postgres.TakedownState;

/** Wishes to take articles down. */
@Path("/api/takedowns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "takedowns")
class TakedownResource {
  @Inject TakedownOutbox outbox;
  @Inject TakedownQueries takedowns;
  @Inject InstantSource clock;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "wishTakedown",
      summary = "Take an article down, or lift that",
      description =
          "The wish is kept before it is answered, and sent to articles.takedowns. Ingest then"
              + " blocks the URI and the article disappears from both topics and from the store;"
              + " that cannot be undone. After a lift the article may come in again, from a file"
              + " that is read anew.")
  @APIResponse(
      responseCode = "202",
      description = "The wish will be carried out; Location tells how it stands.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Takedown.class)))
  @APIResponse(
      responseCode = "400",
      description = "A field is missing or cannot be understood; the problem names it.")
  public Response wish(TakedownRequest request) throws SQLException {
    if (request == null) {
      throw new BadParameterException(
          "uri", "the body is missing: {\"uri\", \"action\", \"reason\"}");
    }
    Takedown wish = request.wish(clock.instant().truncatedTo(ChronoUnit.MICROS));
    outbox.add(wish);
    String place = "/api/takedowns?uri=" + URLEncoder.encode(wish.uri(), StandardCharsets.UTF_8);
    return Response.accepted(wish).location(URI.create(place)).build();
  }

  @GET
  @Operation(
      operationId = "listTakedowns",
      summary = "The newest wish about each article, page by page",
      description =
          "Whoever made it, the last to arrive first, with the times at which the article went and"
              + " came back.")
  public Page<TakedownState> list(
      @RestQuery
          @Parameter(
              description = "Most wishes on a page, 1 to 500.",
              schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
          String limit,
      @RestQuery @Parameter(description = "The 'next' of the page before.") String cursor,
      @RestQuery @Parameter(description = "Only the wish about this article.") String uri)
      throws SQLException {
    String asked = Asked.text("uri", uri);
    Slice<TakedownState> slice =
        takedowns.newest(
            asked == null ? null : ArticleUri.id(asked),
            Cursor.arrival(cursor),
            Asked.limit(limit));
    return Page.of(slice, slice.items(), last -> Cursor.ofArrival(last.arrival()));
  }
}
