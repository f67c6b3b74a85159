package org.wirecopy.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Answers with a problem where no resource has been reached. */
public final class ProblemAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ProblemAnswer() {}

  /** The document's bytes. */
  public static byte[] json(Problem problem) {
    try {
      return JSON.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the request, keeping what headers the response has already. */
  public static void send(HttpServerRequest request, Problem problem) {
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
    response
        .setStatusCode(problem.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Cache-Control", "no-store");
    response.end(Buffer.buffer(json(problem)));
  }
}
