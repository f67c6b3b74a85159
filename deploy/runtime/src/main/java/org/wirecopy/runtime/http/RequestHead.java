package org.wirecopy.runtime.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the rules look at: a request without its body.
 *
 * @param method as sent
 * @param target as sent: a path with its query, or an absolute URI
 * @param path normalized: percent-decoded where that changes nothing, without dot segments
 * @param headers all values of a header, by its name in whatever case; empty where it was not sent
 */
public record RequestHead(
    String method, String target, String path, Function<String, List<String>> headers) {
  private static final Pattern STYLE = Pattern.compile("/style-[0-9a-f]+\\.css");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

  /** Of a request under way. */
  public static RequestHead of(RoutingContext context) {
    HttpServerRequest request = context.request();
    return new RequestHead(
        request.method().name(),
        request.uri(),
        context.normalizedPath(),
        request.headers()::getAll);
  }

  boolean reads() {
    return READING.contains(method);
  }

  public boolean writes() {
    return WRITING.contains(method);
  }

  /** Whether a page for people is meant, and nothing that programs ask. */
  public boolean asksPage() {
    return !asksApi() && !isUnder("/q");
  }

  /** The page where people show the token, and its style. */
  public boolean asksToSignIn() {
    return path.equals("/sign-in") || STYLE.matcher(path).matches();
  }

  /** Whether a program is meant and not a person who follows a link. */
  boolean asksApi() {
    return isUnder("/api");
  }

  public boolean asksHealth() {
    return isUnder("/q/health");
  }

  public boolean asksMetrics() {
    return isUnder("/q/metrics");
  }

  List<String> values(String header) {
    return headers.apply(header);
  }

  /** The header's one value; empty where it was not sent, or more than once. */
  Optional<String> single(String header) {
    List<String> values = values(header);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  private boolean isUnder(String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }
}
