package org.wirecopy.store.api;

import jakarta.ws.rs.core.Response;
import java.io.Serial;

/** Something that cannot be given or done, for the reason in the status and the message. */
final class AbsentException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final Response.Status status;

  AbsentException(Response.Status status, String message) {
    super(message);
    this.status = status;
  }

  Response.Status status() {
    return status;
  }
}
