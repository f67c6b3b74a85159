package org.wirecopy.ingest.service;

import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.runtime.problem.Problem;

/**
 * A file belongs to another ingester: a problem (RFC 9457) with two members of its own.
 *
 * @param index of the ingester that owns the file
 * @param count of the ingesters of the inbox
 */
@Schema(description = "The file belongs to another ingester (RFC 9457).")
record OwnerProblem(String type, String title, int status, String detail, int index, int count) {
  static OwnerProblem of(int index, int count, String detail) {
    return new OwnerProblem("about:blank", "Misdirected Request", 421, detail, index, count);
  }

  Response response() {
    return Response.status(status).type(Problem.MEDIA_TYPE).entity(this).build();
  }
}
