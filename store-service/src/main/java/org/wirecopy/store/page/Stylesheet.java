package org.wirecopy.store.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.wirecopy.ingest.contract.Sha256;

/** The style of all pages, under a name that changes with it, so that browsers may keep it. */
@Singleton
@Named("stylesheet")
@Path("/style-{hash}.css")
public class Stylesheet {
  private static final int DIGITS = 12;
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  private final byte[] bytes;
  private final String hash;

  Stylesheet() {
    try (InputStream file = Stylesheet.class.getResourceAsStream("/page/style.css")) {
      bytes = file.readAllBytes();
      hash = Sha256.hex(bytes).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address that pages link to. */
  public String address() {
    return "/style-" + hash + ".css";
  }

  @GET
  @Produces("text/css;charset=utf-8")
  @Operation(hidden = true)
  public Response style(@RestPath("hash") String asked) {
    if (!asked.equals(hash)) {
      // A page from before an update is looked at: better today's style than none, but not kept.
      CacheControl never = new CacheControl();
      never.setNoTransform(false);
      never.setNoStore(true);
      return Response.ok(bytes).cacheControl(never).build();
    }
    CacheControl forEver = new CacheControl();
    forEver.setNoTransform(false);
    forEver.setMaxAge(YEAR_SECONDS);
    forEver.getCacheExtension().put("immutable", "");
    return Response.ok(bytes).cacheControl(forEver).build();
  }
}
