package org.wirecopy.store.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.wirecopy.runtime.access.Roles;

/** Questions that are saved with a webhook. They send articles away, so they are an operator's. */
@Path(SubscriptionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATE)
@Tag(name = "subscriptions")
class SubscriptionResource {
  static final String PATH = "/api/subscriptions";
  private static final String ABSENT = "No such subscription.";
  private static final String ID = "Id of the subscription.";

  @Inject Subscriptions subscriptions;

  @POST
  @Operation(
      operationId = "subscribe",
      summary = "Save a question with a webhook",
      description =
          "From now on the webhook gets a CloudEvent for each article, and each new version, that"
              + " fits: at least once, and in the order of their arrival. The answer holds the"
              + " secret that signs them, this once.")
  @APIResponse(
      responseCode = "201",
      description = "It is saved; Location tells how it stands.",
      content = @Content(schema = @Schema(implementation = SubscriptionJson.class)))
  @APIResponse(
      responseCode = "400",
      description = "A field is missing, not understood or not allowed; the problem names it.")
  @APIResponse(responseCode = "409", description = "There are as many as there can be.")
  public Response subscribe(SubscriptionRequest request) throws SQLException {
    Subscriptions.Saved saved =
        subscriptions
            .save(required(request))
            .orElseThrow(() -> new AbsentException(Response.Status.CONFLICT, Subscriptions.FULL));
    return Response.created(URI.create(PATH + "/" + saved.subscription().id()))
        .entity(SubscriptionJson.of(saved.subscription(), saved.secret()))
        .build();
  }

  @GET
  @Operation(
      operationId = "listSubscriptions",
      summary = "All subscriptions, by name",
      description = "How far each webhook has been told, and what went wrong last.")
  @APIResponse(responseCode = "200", description = "The subscriptions, without their secrets.")
  public Page<SubscriptionJson> list() throws SQLException {
    return new Page<>(
        subscriptions.all().stream().map(one -> SubscriptionJson.of(one, null)).toList(), null);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getSubscription",
      summary = "One subscription",
      description = "How far its webhook has been told, and what went wrong last.")
  @APIResponse(responseCode = "200", description = "The subscription, without its secret.")
  @APIResponse(responseCode = "404", description = ABSENT)
  public SubscriptionJson one(@RestPath @Parameter(description = ID) String id)
      throws SQLException {
    return SubscriptionJson.of(subscriptions.find(uuid(id)).orElseThrow(() -> absent(id)), null);
  }

  @PUT
  @Path("{id}")
  @Operation(
      operationId = "changeSubscription",
      summary = "Change a subscription, or enable it again",
      description =
          "Name, search and webhook are replaced; secret and position stay. A webhook that was"
              + " failing or disabled is tried at once, from where it stopped.")
  @APIResponse(responseCode = "200", description = "The subscription as it is now.")
  @APIResponse(
      responseCode = "400",
      description = "A field is missing, not understood or not allowed; the problem names it.")
  @APIResponse(responseCode = "404", description = ABSENT)
  public SubscriptionJson change(
      @RestPath @Parameter(description = ID) String id, SubscriptionRequest request)
      throws SQLException {
    return SubscriptionJson.of(
        subscriptions.change(uuid(id), required(request)).orElseThrow(() -> absent(id)), null);
  }

  @POST
  @Path("{id}/secret")
  @Operation(
      operationId = "replaceSecret",
      summary = "Give a subscription a new secret",
      description =
          "Events are signed with the new one, which the answer holds, this once, and for some time"
              + " with the former one, too: a receiver that knows one of them goes on taking them.")
  @APIResponse(responseCode = "200", description = "The subscription, with its new secret.")
  @APIResponse(responseCode = "400", description = "overlap is no such time; the problem names it.")
  @APIResponse(responseCode = "404", description = ABSENT)
  public SubscriptionJson replaceSecret(
      @RestPath @Parameter(description = ID) String id, SecretRequest request) throws SQLException {
    Duration overlap = request == null ? Subscriptions.OVERLAP : request.checkedOverlap();
    Subscriptions.Saved saved =
        subscriptions.replaceSecret(uuid(id), overlap).orElseThrow(() -> absent(id));
    return SubscriptionJson.of(saved.subscription(), saved.secret());
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "unsubscribe",
      summary = "Delete a subscription",
      description = "Its webhook is told nothing more, takedowns included.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(responseCode = "404", description = ABSENT)
  public void unsubscribe(@RestPath @Parameter(description = ID) String id) throws SQLException {
    if (!subscriptions.delete(uuid(id))) {
      throw absent(id);
    }
  }

  private static SubscriptionRequest required(SubscriptionRequest request) {
    if (request == null) {
      throw new BadParameterException(
          "name", "the body is missing: {\"name\", \"search\", \"webhook\"}");
    }
    return request;
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw absent(id);
    }
  }

  private static AbsentException absent(String id) {
    return new AbsentException(
        Response.Status.NOT_FOUND, "There is no subscription with id " + id + ".");
  }
}
