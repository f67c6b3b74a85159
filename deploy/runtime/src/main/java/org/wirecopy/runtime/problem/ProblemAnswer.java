package org.wirecopy.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Answers with a problem where no resource has been reached. */
@Singleton
public class ProblemAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProblemPages pages;

  ProblemAnswer(ProblemPages pages) {
    this.pages = pages;
  }

  /** The document's bytes. */
  public static byte[] json(Problem problem) {
    try {
      return JSON.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the request, keeping what headers the response has already. */
  public void send(RoutingContext context, Problem problem) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = request.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    if (!request.isEnded()) {
      // What is left of the body would be taken for the next request: it is read, and the
      // connection ends with this answer.
      response.putHeader("Connection", "close");
      request.resume();
    }
    Optional<String> page = pages.html(context, problem);
    response
        .setStatusCode(problem.status())
        .putHeader("Content-Type", page.isPresent() ? ProblemPages.HTML : Problem.MEDIA_TYPE)
        .putHeader("Cache-Control", "no-store");
    response.end(page.map(Buffer::buffer).orElseGet(() -> Buffer.buffer(json(problem))));
  }
}
