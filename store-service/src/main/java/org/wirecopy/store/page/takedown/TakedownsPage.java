package org.wirecopy.store.page.takedown;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.runtime.access.Roles;
import org.wirecopy.store.api.Asker;
import org.wirecopy.store.api.BadParameterException;
import org.wirecopy.store.api.TakedownRequest;
import org.wirecopy.store.api.Takedowns;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.BadAddressException;
import org.wirecopy.store.page.ErrorPages;
import org.wirecopy.store.page.Input;
import org.wirecopy.store.postgres.ResultPage;
import org.wirecopy.store.postgres.TakedownQueries;
import org.wirecopy.store.postgres.TakedownState;

/** What is down, and what came back; why, is for those who may take down. */
@Path("/takedowns")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TakedownsPage {
  private static final int ITEMS = 50;

  @Inject TakedownQueries queries;
  @Inject Takedowns takedowns;
  @Inject Asker asker;

  /** The template. */
  @CheckedTemplate(basePath = "takedown")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(boolean mayWrite, List<TakedownState> items, Address older);
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance list(@RestQuery String before) throws SQLException {
    boolean mayWrite = asker.mayKnowReasons();
    ResultPage<TakedownState> page = queries.newest(null, Input.arrival(before), ITEMS, mayWrite);
    return Templates.list(
        mayWrite,
        mayWrite ? page.items() : page.items().stream().map(TakedownState::withoutReason).toList(),
        page.last()
            .map(last -> Address.of("/takedowns").with("before", last.arrival()))
            .orElse(null));
  }

  @POST
  @Path("lift")
  @RolesAllowed(Roles.WRITE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> lift(@RestForm String uri) throws SQLException {
    try {
      takedowns.ask(new TakedownRequest(uri, "lift", null, null, false));
    } catch (BadParameterException e) {
      throw new BadAddressException(e.getMessage());
    }
    return ErrorPages.of(
        Status.ACCEPTED,
        "It may come in again",
        "The article comes back when a file that holds it is read anew.",
        Address.of("/takedowns"),
        "What is down");
  }
}
