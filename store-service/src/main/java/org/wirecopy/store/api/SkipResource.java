package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.store.postgres.ResultPage;
import org.wirecopy.store.postgres.SkipQueries;
import org.wirecopy.store.postgres.StoredSkip;

/** Skipped entries. */
@Path("/api/skips")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
class SkipResource {
  @Inject SkipQueries skips;

  @GET
  @Operation(
      operationId = "listSkips",
      summary = "What was skipped, page by page",
      description =
          "Entries that the newest reading of each file skipped, the last to arrive first. A"
              + " receipt names the first 1,000 of a file; how many there are in all, and for which"
              + " reason, tell its totals.skippedBy and the balance.")
  public Page<SkippedEntry> skips(
      @BeanParam Paging paging,
      @RestQuery @Parameter(description = "Only skips of this inbox.") String inbox,
      @RestQuery @Parameter(description = "Only skips of the file with this path.") String path,
      @RestQuery @Parameter(description = "Only what was skipped for this reason.") String reason)
      throws SQLException {
    ResultPage<StoredSkip> page =
        skips.newest(
            QueryParameters.text("inbox", inbox),
            QueryParameters.text("path", path),
            QueryParameters.text("reason", reason),
            paging.arrival(),
            paging.limit());
    return Page.of(
        page,
        page.items().stream().map(SkippedEntry::of).toList(),
        last -> Cursor.ofArrival(last.arrival()));
  }
}
