package org.wirecopy.runtime.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.wirecopy.runtime.access.Roles;
import org.wirecopy.runtime.audit.AuditTrail;

/** A service with a little of everything, for tests. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class SmallService {
  @Inject AuditTrail audit;

  @GET
  @Path("articles")
  public Map<String, String> read() {
    return Map.of("read", "yes");
  }

  @POST
  @Path("takedowns")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.WRITE)
  public Map<String, String> write(Map<String, String> body) {
    audit.does("take-down", body.get("uri"));
    return body;
  }

  @POST
  @Path("retry")
  @RolesAllowed(Roles.OPERATE)
  public Map<String, String> operate(@QueryParam("path") String path) {
    audit.does("retry", path);
    return Map.of("retry", path);
  }
}
