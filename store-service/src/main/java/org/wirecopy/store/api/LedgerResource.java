package org.wirecopy.store.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.wirecopy.store.arrival.RecordJson;
import org.wirecopy.store.postgres.LedgerQueries;
import org.wirecopy.store.postgres.Slice;
import org.wirecopy.store.postgres.StoredRecord;

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
      description = "Each as the record of ingest.files, the last to arrive first.")
  public Page<ObjectNode> files(
      @RestQuery
          @Parameter(
              description = "Most files on a page, 1 to 500.",
              schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
          String limit,
      @RestQuery @Parameter(description = "The 'next' of the page before.") String cursor,
      @RestQuery @Parameter(description = "Only files of this inbox.") String inbox,
      @RestQuery
          @Parameter(
              description = "Only files in this state.",
              schema = @Schema(enumeration = {"reading", "done", "failed"}))
          String state)
      throws SQLException {
    Slice<StoredRecord> slice =
        ledger.files(
            Asked.text("inbox", inbox),
            Asked.oneOf("state", state, "reading", "done", "failed").orElse(null),
            Cursor.arrival(cursor),
            Asked.limit(limit));
    return page(slice, true);
  }

  @GET
  @Path("rejections")
  @Operation(
      operationId = "listRejections",
      summary = "What was refused, page by page",
      description =
          "Each as the record of articles.rejected, with the reference topic/partition/offset of"
              + " the record in front, the last to arrive first. What the store itself could not"
              + " keep has the same shape and the stage 'store'.")
  public Page<ObjectNode> rejections(
      @RestQuery
          @Parameter(
              description = "Most rejections on a page, 1 to 500.",
              schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
          String limit,
      @RestQuery @Parameter(description = "The 'next' of the page before.") String cursor,
      @RestQuery
          @Parameter(
              description = "Only what this stage refused.",
              schema = @Schema(enumeration = {"ingest", "enrich", "store"}))
          String stage,
      @RestQuery @Parameter(description = "Only what was refused for this reason.") String reason,
      @RestQuery
          @Parameter(
              description = "content: with the refused bytes in content.base64.",
              schema = @Schema(enumeration = "content"))
          String include)
      throws SQLException {
    boolean withContent = Asked.oneOf("include", include, "content").isPresent();
    Slice<StoredRecord> slice =
        ledger.rejections(
            Asked.oneOf("stage", stage, "ingest", "enrich", "store").orElse(null),
            Asked.text("reason", reason),
            Cursor.arrival(cursor),
            Asked.limit(limit));
    return page(slice, withContent);
  }

  private static Page<ObjectNode> page(Slice<StoredRecord> slice, boolean withContent) {
    return Page.of(
        slice,
        slice.items().stream().map(item -> json(item, withContent)).toList(),
        last -> Cursor.ofArrival(last.arrival()));
  }

  private static ObjectNode json(StoredRecord item, boolean withContent) {
    ObjectNode record = RecordJson.read(item.json());
    if (!withContent && record.get("content") instanceof ObjectNode content) {
      content.remove("base64");
    }
    if (item.reference() == null) {
      return record;
    }
    ObjectNode withReference = record.objectNode();
    withReference.put("reference", item.reference());
    withReference.setAll(record);
    return withReference;
  }
}
