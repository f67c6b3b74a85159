package org.wirecopy.runtime.http;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wirecopy.runtime.problem.Problem;

/**
 * Pages of other origins neither write nor read. Browsers say where a request comes from: in {@code
 * Origin} (RFC 6454) and in {@code Sec-Fetch-Site} (W3C Fetch Metadata). Programs that are no
 * browsers send neither. A link from elsewhere to one of our pages is fine: who follows it sees the
 * page, and the page that he left sees nothing.
 */
final class OriginRule {
  private static final String ORIGIN = "Origin";
  private static final String SITE = "Sec-Fetch-Site";
  private static final String FOREIGN = "Pages of other origins may neither read nor write here; ";
  private static final Set<String> OURS = Set.of("same-origin", "none");

  Optional<Problem> check(RequestHead head) {
    List<String> origins = head.values(ORIGIN);
    if (!origins.isEmpty() && !isOurs(head, origins)) {
      return Optional.of(
          Problem.of(
              Status.FORBIDDEN,
              ORIGIN,
              FOREIGN + "this request came from '%s'.".formatted(String.join(", ", origins))));
    }
    List<String> sites = head.values(SITE);
    if (sites.isEmpty() || head.single(SITE).filter(OURS::contains).isPresent()) {
      return Optional.empty();
    }
    return isLinkToPage(head)
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                Status.FORBIDDEN,
                SITE,
                FOREIGN
                    + "the browser calls this request '%s'.".formatted(String.join(", ", sites))));
  }

  private static boolean isOurs(RequestHead head, List<String> origins) {
    if (origins.size() != 1) {
      return false;
    }
    Optional<Authority> origin = Authority.ofUri(origins.get(0));
    boolean tls = origins.get(0).regionMatches(true, 0, "https:", 0, 6);
    // Behind a gateway that ends TLS the scheme is the origin's, and so is the port left out.
    return origin.isPresent()
        && head.single("Host").flatMap(host -> Authority.of(host, tls)).equals(origin);
  }

  private static boolean isLinkToPage(RequestHead head) {
    return head.method().equals("GET")
        && !head.asksApi()
        && head.values("Sec-Fetch-Mode").equals(List.of("navigate"))
        && head.values("Sec-Fetch-Dest").equals(List.of("document"));
  }
}
