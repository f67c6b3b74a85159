package org.wirecopy.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what no resource has answered itself into problems. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final int FIRST_ERROR = 400;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int FAILED = 500;

  @ServerExceptionMapper
  Response answered(WebApplicationException e) {
    Response response = e.getResponse();
    if (response.hasEntity() || response.getStatus() < FIRST_ERROR) {
      return response;
    }
    if (e.getCause() instanceof JsonProcessingException json) {
      return unreadable(json);
    }
    return Response.fromResponse(response)
        .type(Problem.MEDIA_TYPE)
        .entity(StatusDetail.problem(response.getStatus()))
        .build();
  }

  @ServerExceptionMapper
  Response unreadable(JsonProcessingException e) {
    return Problem.of(Status.BAD_REQUEST, "The body cannot be read as JSON: " + place(e))
        .response();
  }

  /** Quarkus has an answer of its own for this one, an empty one. */
  @ServerExceptionMapper
  Response otherwise(MismatchedInputException e) {
    String field =
        e.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    String detail =
        e instanceof UnrecognizedPropertyException unknown
            ? "There is no field '%s' here; known are: %s."
                .formatted(unknown.getPropertyName(), names(unknown.getKnownPropertyIds()))
            : "The body is JSON, but not of the form that is asked for here.";
    return field.isEmpty()
        ? Problem.of(Status.BAD_REQUEST, detail).response()
        : Problem.ofParameter(field, detail).response();
  }

  /** Nobody is there to be answered, or the body was longer than it may be. */
  @ServerExceptionMapper
  Response hungUp(IOException e) {
    LOG.debug("A request broke off", e);
    return StatusDetail.problem(BAD_REQUEST).response();
  }

  @ServerExceptionMapper
  Response mustNot(ForbiddenException e) {
    return StatusDetail.problem(FORBIDDEN).response();
  }

  @ServerExceptionMapper
  Response unknown(UnauthorizedException e) {
    return Response.fromResponse(StatusDetail.problem(UNAUTHORIZED).response())
        .header("WWW-Authenticate", "Bearer")
        .build();
  }

  @ServerExceptionMapper
  Response failed(Throwable e, UriInfo asked) {
    LOG.errorf(e, "The question for %s failed", asked.getPath());
    return StatusDetail.problem(FAILED).response();
  }

  private static String names(Collection<Object> fields) {
    return fields.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static String place(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    return e.getLocation() == null
        ? message
        : "%s (line %d, column %d)"
            .formatted(message, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }
}
