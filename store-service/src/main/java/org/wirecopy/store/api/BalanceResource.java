package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.balance.Inbox;
import org.wirecopy.store.postgres.BalanceQuery;

/** The balance. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
class BalanceResource {
  @Inject BalanceQuery query;

  @GET
  @Path("balance")
  @Operation(
      operationId = "getBalance",
      summary = "What went in and what came out",
      description =
          "Balanced when found = published + rejected + skipped + blocked, every published article"
              + " has an outcome (inFlight is 0), and every entry that ingest rejected has its"
              + " rejection. Restricted articles count as any other.")
  public Balance balance() throws SQLException {
    return query.balance();
  }

  @GET
  @Path("inboxes")
  @Operation(
      operationId = "listInboxes",
      summary = "The files of each inbox, summed up",
      description = "Every inbox of which a receipt has come, by name.")
  public Page<Inbox> inboxes() throws SQLException {
    return new Page<>(query.inboxes(), null);
  }
}
