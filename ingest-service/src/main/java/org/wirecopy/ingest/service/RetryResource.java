package org.wirecopy.ingest.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.ingest.retry.NotRetriedException;
import org.wirecopy.ingest.retry.Retries;
import org.wirecopy.ingest.shard.Shard;
import org.wirecopy.runtime.access.Roles;
import org.wirecopy.runtime.audit.AuditTrail;
import org.wirecopy.runtime.problem.Problem;

/** Has rejected files read again. */
@Path("/api/retry")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "intake")
class RetryResource {
  private static final int MAX_PATHS = 100;
  private static final long ANSWER_SECONDS = 30;

  private final IngestService service;
  private final AuditTrail audit;

  RetryResource(IngestService service, AuditTrail audit) {
    this.service = service;
    this.audit = audit;
  }

  /**
   * What will be read again.
   *
   * @param files how many
   * @param paths the first of them
   * @param missing files of which something was rejected, but which are no longer there
   */
  @Schema(description = "What will be read again by this ingester.")
  record Answer(Shard shard, int files, List<String> paths, int missing) {
    static Answer of(Shard shard, Retries.Retried retried) {
      List<String> first = retried.paths().stream().limit(MAX_PATHS).toList();
      return new Answer(shard, retried.paths().size(), first, retried.missing());
    }
  }

  @POST
  @RolesAllowed(Roles.OPERATE)
  @Operation(
      operationId = "retry",
      summary = "Read a file again, or all of which something was rejected",
      description =
          "For a mend that leaves size and time of the file as they were: readable again, a limit"
              + " raised, a newer version of this service. What a file holds is published again"
              + " under the same URIs; an article that is the same stays the same version. Without"
              + " path: every file of this ingester that is failed or of which an entry was"
              + " rejected. A file that was moved away is moved back. The answer comes when the"
              + " request is in Kafka, from where it outlives a crash.")
  @APIResponse(
      responseCode = "202",
      description = "They will be read again",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  @APIResponse(responseCode = "404", description = "No such file, or no receipt of it")
  @APIResponse(responseCode = "409", description = "The file is being read, or will be")
  @APIResponse(
      responseCode = "421",
      description = "The file belongs to another ingester; index says to which",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = OwnerProblem.class)))
  @APIResponse(responseCode = "503", description = "Kafka does not answer; ask again later")
  public Response retry(
      @RestQuery @Parameter(description = "The file's path, as its receipt has it.") String path)
      throws InterruptedException {
    audit.does("retry", path == null ? "every file of which something was rejected" : path);
    Shard shard = service.shard();
    if (path != null && !shard.owns(path)) {
      int owner = shard.ownerOf(path);
      return OwnerProblem.of(
              owner,
              shard.count(),
              "%s belongs to the ingester with index %d: ask that one".formatted(path, owner))
          .response();
    }
    CompletableFuture<Retries.Retried> request = service.retry(Optional.ofNullable(path));
    try {
      Answer answer = Answer.of(shard, request.get(ANSWER_SECONDS, TimeUnit.SECONDS));
      return Response.accepted(answer).build();
    } catch (ExecutionException e) {
      return problem(e).response();
    } catch (TimeoutException e) {
      request.cancel(false);
      return Problem.of(
              Response.Status.SERVICE_UNAVAILABLE,
              "The request is not in Kafka yet, and may never be: ask again later.")
          .response();
    }
  }

  private static Problem problem(ExecutionException failure) {
    if (failure.getCause() instanceof NotRetriedException rejected) {
      return rejected.why() == NotRetriedException.Why.UNDER_WAY
          ? Problem.of(Response.Status.CONFLICT, rejected.getMessage())
          : Problem.of(Response.Status.NOT_FOUND, rejected.getMessage());
    }
    throw new IllegalStateException(failure.getCause());
  }
}
