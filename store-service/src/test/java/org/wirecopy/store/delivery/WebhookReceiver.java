package org.wirecopy.store.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes events, each path being a webhook of its own, and answers as a test says. */
public final class WebhookReceiver implements QuarkusTestResourceLifecycleManager {
  /** An event as it came in. */
  record Received(String path, String id, String timestamp, String signature, String body) {}

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
    return Map.of(
        "wirecopy.store.webhooks.allowed-origins",
        origin(),
        "wirecopy.store.webhooks.private-hosts",
        "127.0.0.1");
  }

  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What a webhook answers from now on. */
  void answer(String path, int status) {
    statuses.put(path, status);
  }

  /** What has come to a webhook so far, in order. */
  List<Received> at(String path) {
    return received.stream().filter(one -> one.path().equals(path)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      received.add(
          new Received(
              path,
              exchange.getRequestHeaders().getFirst("webhook-id"),
              exchange.getRequestHeaders().getFirst("webhook-timestamp"),
              exchange.getRequestHeaders().getFirst("webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      int status = statuses.getOrDefault(path, 204);
      exchange.getResponseHeaders().set("Location", origin() + "/elsewhere");
      exchange.sendResponseHeaders(status, -1);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(WebhookReceiver.class));
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
