package org.wirecopy.topics.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.wirecopy.runtime.access.Roles;
import org.wirecopy.runtime.audit.AuditTrail;
import org.wirecopy.runtime.problem.Problem;
import org.wirecopy.topics.GoOn;
import org.wirecopy.topics.OtherDecisionException;
import org.wirecopy.topics.Settlement;
import org.wirecopy.topics.TopicBreak;
import org.wirecopy.topics.TopicOperations;

/** Topics that were replaced or cut, and how an operator wants the service to go on. */
@Path("/api/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "topics")
class TopicResource {
  private static final Logger LOG = Logger.getLogger(TopicResource.class);

  private final TopicOperations operations;
  private final AuditTrail audit;

  TopicResource(TopicOperations operations, AuditTrail audit) {
    this.operations = operations;
    this.audit = audit;
  }

  @GET
  @Operation(
      operationId = "getTopics",
      summary = "Whether the topics are those that the service has read or written",
      description =
          "While one was replaced, cut or restored from an older copy, nothing is read or written,"
              + " however far it grows and also after a restart, until POST says how to go on.")
  public TopicState state() throws Exception {
    return TopicState.of(operations.breaks());
  }

  @POST
  @RolesAllowed(Roles.OPERATE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "goOnReading",
      summary = "Go on after a topic was replaced or cut",
      description =
          "For all that is broken at once. read-again: the store reads the broken topics from their"
              + " beginning, and forgets first what it counted of them; articles stay. The enricher"
              + " enriches all of articles.ingested once more. Ingest reads and publishes again all"
              + " files that are still there, under the same URIs. accept: the service goes on with"
              + " what is there and was not read; sums and receipts stay, and what is gone stays"
              + " gone. Where the store is not blocked, accept writes off what its sums lack.")
  @APIResponse(
      responseCode = "200",
      description = "It is done; breaks are those that it has settled.",
      content = @Content(schema = @Schema(implementation = TopicState.class)))
  @APIResponse(
      responseCode = "202",
      description = "It is decided and not done yet; GET tells when it is.",
      content = @Content(schema = @Schema(implementation = TopicState.class)))
  @APIResponse(
      responseCode = "400",
      description = "The action is missing or unknown, or there are other fields")
  @APIResponse(responseCode = "409", description = "Something else was decided and is being done")
  public Response goOn(TopicDecision decision) throws Exception {
    GoOn how = TopicDecision.of(decision).orElse(null);
    if (how == null) {
      return Problem.ofParameter(
              "action",
              "The body must be {\"action\": \"read-again\"} or {\"action\": \"accept\"}.")
          .response();
    }
    audit.does(how.label(), names(operations.breaks()));
    try {
      CompletableFuture<Settlement> done = operations.goOn(how);
      Settlement settled = done.get(operations.patience().toMillis(), TimeUnit.MILLISECONDS);
      LOG.warnf("An operator has decided: %s, %s", how.label(), settled);
      return Response.ok(TopicState.of(settled)).build();
    } catch (TimeoutException e) {
      return Response.accepted(TopicState.of(operations.breaks())).build();
    } catch (OtherDecisionException e) {
      return Problem.of(Response.Status.CONFLICT, e.getMessage()).response();
    }
  }

  private static String names(List<TopicBreak> breaks) {
    return breaks.isEmpty()
        ? "no broken topic"
        : breaks.stream().map(TopicBreak::topic).distinct().collect(Collectors.joining(" "));
  }
}
