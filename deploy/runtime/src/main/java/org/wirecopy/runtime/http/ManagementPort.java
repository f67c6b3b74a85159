package org.wirecopy.runtime.http;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.wirecopy.runtime.problem.ProblemAnswer;
import org.wirecopy.runtime.problem.StatusDetail;

/**
 * Serves health and metrics at a port of their own where one is set, and there alone. Quarkus has a
 * management interface too, but whether there is one is fixed at build.
 */
@Singleton
class ManagementPort {
  private static final Logger LOG = Logger.getLogger(ManagementPort.class);

  /** After what is written down and before the rules. */
  private static final int BEFORE_GUARD = 10_500;

  private static final int NOT_FOUND = 404;
  private static final int MAX_HEADER_BYTES = 16_384;
  private static final int IDLE_SECONDS = 60;
  private static final long START_SECONDS = 10;

  private final HttpConfig config;
  private final String apiHost;
  private final Vertx vertx;
  private final ProblemAnswer answers;
  private volatile HttpServer server;

  ManagementPort(
      HttpConfig config,
      @ConfigProperty(name = "quarkus.http.host") String apiHost,
      Vertx vertx,
      ProblemAnswer answers) {
    this.config = config;
    this.apiHost = apiHost;
    this.vertx = vertx;
    this.answers = answers;
  }

  void install(@Observes Filters filters) {
    if (config.managementPort().isPresent()) {
      filters.register(this::divide, BEFORE_GUARD);
    }
  }

  void open(@Observes StartupEvent event) throws Exception {
    if (config.managementPort().isEmpty()) {
      return;
    }
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(config.managementHost().orElse(apiHost))
            .setPort(config.managementPort().getAsInt())
            .setMaxHeaderSize(MAX_HEADER_BYTES)
            .setIdleTimeout(IDLE_SECONDS)
            .setHttp2ClearTextEnabled(false);
    server =
        vertx
            .createHttpServer(options)
            .requestHandler(request -> VertxHttpRecorder.getRootHandler().handle(request))
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .get(START_SECONDS, TimeUnit.SECONDS);
    LOG.infof("Health and metrics on: http://%s:%d", options.getHost(), server.actualPort());
  }

  void close(@Observes ShutdownEvent event) {
    if (server != null) {
      server.close();
    }
  }

  private void divide(RoutingContext context) {
    RequestHead head = RequestHead.of(context);
    boolean hither = context.request().localAddress().port() == server.actualPort();
    if (hither == (head.asksHealth() || head.asksMetrics())) {
      context.next();
    } else {
      answers.send(context, StatusDetail.problem(NOT_FOUND));
    }
  }
}
