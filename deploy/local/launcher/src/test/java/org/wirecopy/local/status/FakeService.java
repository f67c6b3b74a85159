package org.wirecopy.local.status;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers what it is told to, to whoever has the token: a service's stand-in. */
public final class FakeService implements AutoCloseable {
  public static final String TOKEN = "only-for-tests";

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  public FakeService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String answer = answers.get(exchange.getRequestURI().toString());
          byte[] body = (answer == null ? "" : answer).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              isKnown(exchange) ? (answer == null ? 503 : 200) : 401,
              body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  private static boolean isKnown(HttpExchange exchange) {
    return ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  /** From now on the path is answered so; other paths get 503. */
  public FakeService answer(String path, String body) {
    answers.put(path, body);
    return this;
  }

  public ServiceClient client() {
    return new ServiceClient(HttpClient.newHttpClient(), server.getAddress().getPort(), TOKEN);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
