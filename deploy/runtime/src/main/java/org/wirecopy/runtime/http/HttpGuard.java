package org.wirecopy.runtime.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wirecopy.runtime.problem.Problem;
import org.wirecopy.runtime.problem.ProblemAnswer;

/** Holds every request against the rules before anything else sees it. */
@Singleton
class HttpGuard {
  /** Before Quarkus' own filters: CORS at 300, who asks at 200, what he may at 100. */
  private static final int FIRST = 10_000;

  private final List<Function<RequestHead, Optional<Problem>>> rules;

  private final ProblemAnswer answers;

  HttpGuard(HttpConfig config, ProblemAnswer answers) {
    this.answers = answers;
    rules =
        List.of(
            new OnceRule()::check,
            new HostRule(config.hosts())::check,
            new OriginRule()::check,
            new WritingRule()::check);
  }

  void install(@Observes Filters filters) {
    filters.register(this::guard, FIRST);
  }

  private void guard(RoutingContext context) {
    RequestHead head = RequestHead.of(context);
    rules.stream()
        .map(rule -> rule.apply(head))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresentOrElse(problem -> answers.send(context, problem), context::next);
  }
}
