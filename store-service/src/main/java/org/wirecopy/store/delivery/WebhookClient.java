package org.wirecopy.store.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.wirecopy.store.webhook.AllowedTargets;
import org.wirecopy.store.webhook.WebhookSecret;

/**
 * Sends events. The name of the host is resolved once, judged, and the connection made to the very
 * address that was judged, so that a name cannot lead elsewhere a moment later. Redirects are not
 * followed, and of an answer nothing counts but its status and {@code Retry-After}.
 */
@Singleton
class WebhookClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final HttpClient http;
  private final AllowedTargets targets;
  private final InstantSource clock;
  private final Duration timeout;

  @Inject
  WebhookClient(Vertx vertx, AllowedTargets targets, InstantSource clock, WebhookConfig config) {
    this.targets = targets;
    this.clock = clock;
    timeout = config.timeout();
    http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(CONNECT.toMillis()))
                .setKeepAlive(false));
  }

  /** Sends an event, and waits for the answer as long as a webhook may take. */
  WebhookAnswer send(URI webhook, List<WebhookSecret> secrets, NoticeEvent event)
      throws InterruptedException {
    try {
      targets.requireAllowed(webhook);
      InetAddress address =
          targets.address(webhook.getHost(), InetAddress.getAllByName(host(webhook)));
      Future<WebhookAnswer> answer =
          http.request(options(webhook, address)).compose(request -> post(request, secrets, event));
      return answer
          .toCompletionStage()
          .toCompletableFuture()
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IllegalArgumentException e) {
      return WebhookAnswer.failed(e.getMessage());
    } catch (UnknownHostException e) {
      return WebhookAnswer.failed("the host is not known: " + webhook.getHost());
    } catch (TimeoutException e) {
      return WebhookAnswer.failed("it did not answer within %s".formatted(timeout));
    } catch (ExecutionException e) {
      return WebhookAnswer.failed("it cannot be reached: " + e.getCause().getMessage());
    }
  }

  private static String host(URI webhook) {
    String host = webhook.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private RequestOptions options(URI webhook, InetAddress address) {
    boolean encrypted = webhook.getScheme().equalsIgnoreCase("https");
    int port = webhook.getPort() >= 0 ? webhook.getPort() : encrypted ? 443 : 80;
    String path = webhook.getRawPath().isEmpty() ? "/" : webhook.getRawPath();
    String query = webhook.getRawQuery() == null ? "" : "?" + webhook.getRawQuery();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
        .setHost(host(webhook))
        .setPort(port)
        .setSsl(encrypted)
        .setURI(path + query)
        .setFollowRedirects(false)
        .setTimeout(timeout.toMillis());
  }

  private Future<WebhookAnswer> post(
      HttpClientRequest request, List<WebhookSecret> secrets, NoticeEvent event) {
    long timestamp = clock.instant().getEpochSecond();
    return request
        .putHeader("Content-Type", NoticeEvent.MEDIA_TYPE)
        .putHeader("User-Agent", "Wirecopy")
        .putHeader("webhook-id", event.id())
        .putHeader("webhook-timestamp", Long.toString(timestamp))
        .putHeader("webhook-signature", signatures(secrets, event, timestamp))
        .send(Buffer.buffer(event.body()))
        .map(
            response -> {
              WebhookAnswer answer =
                  WebhookAnswer.of(
                      response.statusCode(), response.getHeader("Retry-After"), clock.instant());
              // The connection ends here: a body of whatever length is not waited for.
              response.exceptionHandler(endedByUs -> {});
              request.reset();
              return answer;
            });
  }

  /** One for each secret, with spaces between, as Standard Webhooks has it. */
  private static String signatures(List<WebhookSecret> secrets, NoticeEvent event, long timestamp) {
    return secrets.stream()
        .map(secret -> secret.sign(event.id(), timestamp, event.body()))
        .collect(Collectors.joining(" "));
  }

  @PreDestroy
  void close() {
    http.close();
  }
}
