package org.wirecopy.ingest.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tells how the intake stands, for the local run and for people. */
@Path("/api/intake")
class IntakeResource {
  private final IngestService service;

  IntakeResource(IngestService service) {
    this.service = service;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public IntakeStatus status() {
    return service.status();
  }
}
