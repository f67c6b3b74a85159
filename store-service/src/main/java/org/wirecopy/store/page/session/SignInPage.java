package org.wirecopy.store.page.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.runtime.access.SignIn;
import org.wirecopy.runtime.audit.AuditTrail;

/** Where people show the token, once for some hours. */
@Path("/sign-in")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SignInPage {
  @Inject SignIn signIn;
  @Inject AuditTrail audit;
  @Inject UriInfo asked;

  /** The template. */
  @CheckedTemplate(basePath = "session")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance signIn(boolean isPossible, String on, String fault);
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance form(@RestQuery String on) {
    return Templates.signIn(signIn.isPossible(), ourPage(on), null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response signIn(@RestForm String token, @RestForm String on) {
    audit.does("sign-in", ourPage(on));
    Optional<String> session = signIn.begin(token);
    if (session.isEmpty()) {
      return Response.status(Status.FORBIDDEN)
          .entity(Templates.signIn(signIn.isPossible(), ourPage(on), "This is not the token."))
          .header("Cache-Control", "no-store")
          .build();
    }
    return Response.seeOther(URI.create(ourPage(on)))
        .cookie(
            new NewCookie.Builder(SignIn.COOKIE)
                .value(session.get())
                .path("/")
                .httpOnly(true)
                .secure("https".equals(asked.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(signIn.seconds())
                .build())
        .build();
  }

  /** A path of ours: whoever signs in is sent nowhere else. */
  private static String ourPage(String on) {
    boolean isOurs = on != null && on.matches("/[A-Za-z0-9/?=&%._+*-]*") && !on.startsWith("//");
    return isOurs ? on : "/";
  }
}
