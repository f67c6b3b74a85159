package org.wirecopy.runtime.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/** Turns into problems what fails outside of resources: who asks, what he may, no such address. */
@Singleton
class ProblemFailures {
  private static final Logger LOG = Logger.getLogger(ProblemFailures.class);
  private static final int BEFORE_ALL_OTHERS = -20_000;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int FAILED = 500;

  private final ProblemAnswer answers;

  ProblemFailures(ProblemAnswer answers) {
    this.answers = answers;
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_ALL_OTHERS).failureHandler(this::answer);
    for (int status : new int[] {400, 404, 405, 406, 415}) {
      router.errorHandler(status, this::answer);
    }
  }

  private void answer(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure instanceof AuthenticationRedirectException || context.response().ended()) {
      context.next();
      return;
    }
    int status = statusOf(context, failure);
    if (status == FAILED && failure != null) {
      LOG.errorf(failure, "The request for %s failed", context.normalizedPath());
    }
    answers.send(context, StatusDetail.problem(status));
  }

  private static int statusOf(RoutingContext context, Throwable failure) {
    if (failure instanceof ForbiddenException) {
      return FORBIDDEN;
    }
    if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
      challenge(context.response());
      return UNAUTHORIZED;
    }
    int status = context.statusCode();
    return Response.Status.fromStatusCode(status) == null || status < 400 ? FAILED : status;
  }

  private static void challenge(HttpServerResponse response) {
    if (!response.headers().contains("WWW-Authenticate")) {
      response.putHeader("WWW-Authenticate", "Bearer");
    }
  }
}
