package org.wirecopy.runtime.http;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirecopy.runtime.problem.Problem;

/**
 * A service answers to the names that it knows itself by. Whoever has his own name lead to this
 * machine (DNS rebinding) is of the same origin for a browser, and gives himself away by that name
 * alone.
 */
final class HostRule {
  private static final String HOST = "Host";

  private final Set<String> names;

  HostRule(List<String> names) {
    this.names =
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  Optional<Problem> check(RequestHead head) {
    if (head.asksHealth()) {
      // Probes ask at whatever address the machine has today, and learn nothing but that it lives.
      return Optional.empty();
    }
    List<String> hosts = head.values(HOST);
    if (hosts.size() != 1) {
      return Optional.of(
          Problem.of(
              Status.BAD_REQUEST, HOST, "A request needs the header Host, once, with a name."));
    }
    Optional<Problem> problem = check(head, hosts.get(0), Authority.of(hosts.get(0), false));
    if (problem.isPresent() || head.target().startsWith("/") || head.target().equals("*")) {
      return problem;
    }
    return check(head, head.target(), Authority.ofUri(head.target()));
  }

  private Optional<Problem> check(RequestHead head, String written, Optional<Authority> authority) {
    if (authority.isEmpty()) {
      return Optional.of(
          Problem.of(
              Status.BAD_REQUEST, HOST, "No host can be made out in '%s'.".formatted(written)));
    }
    String host = authority.get().host();
    if (names.contains(host) || (head.asksMetrics() && authority.get().isAddress())) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            MoreStatus.MISDIRECTED_REQUEST,
            HOST,
            "This service does not answer to the name '%s'; its setting wirecopy.http.hosts lists those"
                    .formatted(host)
                + " that it answers to."));
  }
}
