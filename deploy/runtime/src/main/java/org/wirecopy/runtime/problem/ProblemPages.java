package org.wirecopy.runtime.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows problems as pages to those who look at pages; programs get them as they are. */
@Singleton
class ProblemPages {
  static final String HTML = "text/html;charset=UTF-8";

  private static final Annotation[] NO_ANNOTATIONS = {};

  private final Instance<ProblemPage> page;
  private final CurrentVertxRequest current;

  ProblemPages(@Any Instance<ProblemPage> page, CurrentVertxRequest current) {
    this.page = page;
    this.current = current;
  }

  /** The page; empty where a program asks, or the service has no pages. */
  Optional<String> html(RoutingContext context, Problem problem) {
    String accept = context.request().getHeader("Accept");
    return page.isResolvable()
            && accept != null
            && accept.contains(MediaType.TEXT_HTML)
            && page.get().isFor(context)
        ? Optional.of(page.get().html(context, problem))
        : Optional.empty();
  }

  @ServerResponseFilter
  void show(ContainerResponseContext answer) {
    RoutingContext context = current.getCurrent();
    if (context != null && answer.getEntity() instanceof Problem problem) {
      html(context, problem)
          .ifPresent(
              html -> {
                answer.setEntity(html, NO_ANNOTATIONS, MediaType.valueOf(HTML));
                answer.getHeaders().putSingle("Cache-Control", "no-store");
              });
    }
  }
}
