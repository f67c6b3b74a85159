package org.wirecopy.ingest.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param index of the ingester that owns the file; absent where that is not the question
 * @param count of the ingesters of the inbox; absent likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What went wrong (RFC 9457).")
record Problem(String type, String title, int status, String detail, Integer index, Integer count) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String title, String detail) {
    return new Problem("about:blank", title, status, detail, null, null);
  }

  /** The file belongs to another ingester. */
  static Problem ofOwner(int index, int count, String detail) {
    return new Problem("about:blank", "Misdirected Request", 421, detail, index, count);
  }

  Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }
}
