package org.wirecopy.runtime.oidc;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * An OpenID provider as far as a service that checks tokens asks it: where its keys are, and they.
 */
public final class Provider implements QuarkusTestResourceLifecycleManager {
  static final String AUDIENCE = "wirecopy";

  private HttpServer server;
  private Tokens tokens;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    tokens = Tokens.of(issuer);
    serve(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(issuer, issuer));
    serve(
        "/keys", new JsonWebKeySet(tokens.key()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    server.start();
    return Map.of(
        "quarkus.oidc.tenant-enabled", "true",
        "quarkus.oidc.auth-server-url", issuer,
        "quarkus.oidc.token.audience", AUDIENCE);
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(tokens, new TestInjector.MatchesType(Tokens.class));
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private void serve(String path, String json) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
