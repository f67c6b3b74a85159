package org.wirecopy.store.page.ledger;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.runtime.access.Roles;
import org.wirecopy.runtime.audit.AuditTrail;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.ErrorPages;
import org.wirecopy.store.page.Input;

/** Has a file read again, by a click. */
@Path("/files/retry")
@Produces(MediaType.TEXT_HTML)
@Blocking
class RetryPage {
  @Inject Ingesters ingesters;
  @Inject AuditTrail audit;

  @POST
  @RolesAllowed(Roles.OPERATE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> retry(@RestForm String inbox, @RestForm String path)
      throws InterruptedException {
    Address files = Address.of("/files").with("inbox", Input.text(inbox));
    if (path == null || !ingesters.know(inbox)) {
      return ErrorPages.of(
          Status.BAD_REQUEST,
          "It cannot be read again from here",
          "This store does not know who reads the inbox: wirecopy.store.ingesters says it.",
          files,
          "The files");
    }
    audit.does("retry", inbox + "/" + path);
    String fault = ingesters.retry(inbox, path);
    return fault.isEmpty()
        ? ErrorPages.of(
            Status.ACCEPTED,
            "It will be read again",
            inbox + "/" + path + " is next. The files show what comes of it.",
            files,
            "The files")
        : ErrorPages.of(Status.CONFLICT, "It is not read again", fault, files, "The files");
  }
}
