package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirecopy.store.watch.PulseWatch;

/** The pulse. */
@Path("/api/pulse")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
class PulseResource {
  @Inject PulseWatch watch;

  @GET
  @Operation(
      operationId = "getPulse",
      summary = "Whether what is dropped into a folder arrives now, and how long it takes",
      description =
          "Ingesters send a pulse now and then through every partition, if they are told to. This"
              + " is answered from memory, so it is told while Postgres does not answer, too.")
  public PulseJson pulse() {
    return PulseJson.of(watch);
  }
}
