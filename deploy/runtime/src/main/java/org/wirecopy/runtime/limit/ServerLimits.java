package org.wirecopy.runtime.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirecopy.runtime.http.HttpConfig;

/** Has the limits hold before a server opens. */
@Singleton
class ServerLimits implements HttpServerOptionsCustomizer {
  private final RequestLimits limits;

  ServerLimits(
      HttpConfig config,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
    limits = new RequestLimits(maxBody.asLongValue(), config.requestTimeout());
  }

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    prepare(options);
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    prepare(options);
  }

  private void prepare(HttpServerOptions options) {
    // Of HTTP/2 nothing is needed here, and each of its frames would need limits of its own.
    options.setHttp2ClearTextEnabled(false).setUseAlpn(false);
    ConnectionWatches.limit(limits);
  }

  /** Before anything opens a connection: Netty looks at the property once. */
  static void early(@Observes @Initialized(ApplicationScoped.class) Object event) {
    ConnectionWatches.prepare();
  }
}
