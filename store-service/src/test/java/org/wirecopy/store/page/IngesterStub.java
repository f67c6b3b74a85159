package org.wirecopy.store.page;

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
import java.util.concurrent.CopyOnWriteArrayList;

/** An ingester of the inbox {@code news} that reads nothing, and takes every retry. */
public final class IngesterStub implements QuarkusTestResourceLifecycleManager {
  static final int WAITING = 3;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/api/intake", exchange -> answer(exchange, 200, "{\"files\":{\"waiting\":3}}"));
    server.createContext("/api/retry", this::take);
    server.start();
    return Map.of(
        "wirecopy.store.ingesters", "news=http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The queries of the retries that were asked for. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void take(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().getQuery());
    answer(exchange, 202, "{}");
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(IngesterStub.class));
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
