package org.wirecopy.runtime.http;

import jakarta.ws.rs.core.Response;

/** Statuses that Jakarta REST has no name for. */
enum MoreStatus implements Response.StatusType {
  /** RFC 9110, section 15.5.20. */
  MISDIRECTED_REQUEST(421, "Misdirected Request");

  private final int code;
  private final String words;

  MoreStatus(int code, String words) {
    this.code = code;
    this.words = words;
  }

  @Override
  public int getStatusCode() {
    return code;
  }

  @Override
  public Response.Status.Family getFamily() {
    return Response.Status.Family.familyOf(code);
  }

  @Override
  public String getReasonPhrase() {
    return words;
  }
}
