package org.wirecopy.runtime.problem;

import jakarta.ws.rs.core.Response;

/** What is said of an error of which nothing but the status is known. */
public final class StatusDetail {
  private StatusDetail() {}

  public static Problem problem(int status) {
    return Problem.of(Response.Status.fromStatusCode(status), of(status));
  }

  private static String of(int status) {
    return switch (status) {
      case 400 -> "The request cannot be understood.";
      case 401 ->
          "This needs a token: send the header Authorization: Bearer, followed by what stands in"
              + " the file of the service's setting wirecopy.http.token-file, or by a token of its"
              + " OpenID provider.";
      case 403 -> "Whoever this token belongs to may not do this.";
      case 404 -> "There is nothing at this address; /q/openapi lists what there is.";
      case 405 -> "This address does not know the method; the header Allow lists what it knows.";
      case 406 -> "The answer cannot be given in any of the media types that Accept names.";
      case 408 -> "The request took too long to come in.";
      case 413 -> "The request's body is too long.";
      case 414 -> "The address is too long.";
      case 415 -> "The body's media type is none that is read here.";
      case 431 -> "The request's headers are too long, or too many.";
      case 503 -> "The service cannot answer at the moment; ask again later.";
      default ->
          status >= 500
              ? "The service failed at this request; its log says why."
              : "The request cannot be answered.";
    };
  }
}
