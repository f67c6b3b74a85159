package org.wirecopy.store.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.store.arrival.RecordJson;
import org.wirecopy.store.postgres.LedgerQueries;
import org.wirecopy.store.postgres.ResultPage;
import org.wirecopy.store.postgres.StoredRecord;
import org.wirecopy.store.postgres.StoredRejection;

/** Files and rejections. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
class LedgerResource {
  @Inject LedgerQueries ledger;

  @GET
  @Path("files")
  @Operation(
      operationId = "listFiles",
      summary = "The newest receipt of each file, page by page",
      description =
          "Each as the record of ingest.files, the last to arrive first: what was skipped for which"
              + " reason stands in totals.skippedBy, and skips names the first entries.")
  public Page<ObjectNode> files(
      @BeanParam Paging paging,
      @RestQuery @Parameter(description = "Only files of this inbox.") String inbox,
      @RestQuery
          @Parameter(
              description = "Only files in this state.",
              schema = @Schema(enumeration = {"reading", "done", "failed"}))
          String state)
      throws SQLException {
    ResultPage<StoredRecord> page =
        ledger.files(
            QueryParameters.text("inbox", inbox),
            QueryParameters.oneOf("state", state, "reading", "done", "failed").orElse(null),
            paging.arrival(),
            paging.limit());
    return Page.of(
        page,
        page.items().stream().map(item -> RecordJson.read(item.json())).toList(),
        last -> Cursor.ofArrival(last.arrival()));
  }

  @GET
  @Path("rejections")
  @Operation(
      operationId = "listRejections",
      summary = "What was rejected, page by page",
      description =
          "Each as the record of articles.rejected, the last to arrive first, and in front what the"
              + " store knows of it: the record's reference topic/partition/offset, and the state:"
              + " open, mended where a later reading of the file did not reject the entry again"
              + " (when and by which reading), superseded where one did. What the store itself"
              + " could not keep has the same shape and the stage 'store'.")
  public Page<ObjectNode> rejections(
      @BeanParam Paging paging,
      @RestQuery
          @Parameter(
              description = "Only what this stage rejected.",
              schema = @Schema(enumeration = {"ingest", "enrich", "store"}))
          String stage,
      @RestQuery @Parameter(description = "Only what was rejected for this reason.") String reason,
      @RestQuery
          @Parameter(
              description = "Only rejections in this state.",
              schema = @Schema(enumeration = {"open", "mended", "superseded"}))
          String state,
      @RestQuery
          @Parameter(
              description =
                  "restricted: also about articles that are withheld or under embargo, and with the"
                      + " article's uri, since nobody can tell of an article that was not taken"
                      + " whether it may be shown; content: likewise, and with the rejected bytes"
                      + " in content.base64. For operators.",
              schema = @Schema(enumeration = {"restricted", "content"}))
          String include)
      throws SQLException {
    Optional<Inclusion> included = Inclusion.of(include, Inclusion.RESTRICTED, Inclusion.CONTENT);
    ResultPage<StoredRejection> page =
        ledger.rejections(
            QueryParameters.oneOf("stage", stage, "ingest", "enrich", "store").orElse(null),
            QueryParameters.text("reason", reason),
            QueryParameters.oneOf("state", state, "open", "mended", "superseded").orElse(null),
            paging.arrival(),
            paging.limit(),
            included.isPresent());
    boolean withContent = included.equals(Optional.of(Inclusion.CONTENT));
    return Page.of(
        page,
        page.items().stream()
            .map(item -> RejectionJson.of(item, included.isPresent(), withContent))
            .toList(),
        last -> Cursor.ofArrival(last.arrival()));
  }
}
