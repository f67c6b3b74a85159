package org.wirecopy.runtime.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type always {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what is wrong here, and how it is mended
 * @param parameter the parameter, field or header at fault; absent where it is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What went wrong (RFC 9457).")
public record Problem(String type, String title, int status, String detail, String parameter) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String NO_TYPE = "about:blank";

  public static Problem of(Response.StatusType status, String detail) {
    return new Problem(NO_TYPE, status.getReasonPhrase(), status.getStatusCode(), detail, null);
  }

  /** One parameter, field or header is at fault. */
  public static Problem of(Response.StatusType status, String parameter, String detail) {
    return new Problem(
        NO_TYPE, status.getReasonPhrase(), status.getStatusCode(), detail, parameter);
  }

  public static Problem ofParameter(String parameter, String detail) {
    return of(Response.Status.BAD_REQUEST, parameter, detail);
  }

  public Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }
}
