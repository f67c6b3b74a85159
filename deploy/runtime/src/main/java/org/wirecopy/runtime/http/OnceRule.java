package org.wirecopy.runtime.http;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.wirecopy.runtime.problem.Problem;

/** Headers that say who asks and how long the body is: two of one kind contradict each other. */
final class OnceRule {
  private static final List<String> ONCE =
      List.of("Authorization", "Content-Length", "Transfer-Encoding");

  Optional<Problem> check(RequestHead head) {
    return ONCE.stream()
        .filter(header -> head.values(header).size() > 1)
        .map(header -> Problem.of(Status.BAD_REQUEST, header, header + " was sent twice."))
        .findFirst();
  }
}
