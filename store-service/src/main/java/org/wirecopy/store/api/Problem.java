package org.wirecopy.store.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param parameter the parameter at fault; absent where it is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What went wrong (RFC 9457).")
record Problem(String type, String title, int status, String detail, String parameter) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Response.Status status, String detail) {
    return new Problem(
        "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, null);
  }

  static Problem ofParameter(String parameter, String detail) {
    Response.Status status = Response.Status.BAD_REQUEST;
    return new Problem(
        "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, parameter);
  }

  Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }
}
