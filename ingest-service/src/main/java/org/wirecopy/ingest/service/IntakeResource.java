package org.wirecopy.ingest.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells how the intake stands, for the local run and for people. */
@Path("/api/intake")
@Tag(name = "intake")
class IntakeResource {
  private final IngestService service;

  IntakeResource(IngestService service) {
    this.service = service;
  }

  @GET
  @Operation(
      operationId = "getIntake",
      summary = "How the intake stands",
      description =
          "Figures over all runs, of the files that this ingester owns: where several divide the"
              + " folder, add up those of all.")
  @Produces(MediaType.APPLICATION_JSON)
  public IntakeStatus status() {
    return service.status();
  }
}
