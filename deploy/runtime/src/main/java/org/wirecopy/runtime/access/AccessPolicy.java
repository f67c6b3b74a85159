package org.wirecopy.runtime.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import org.wirecopy.runtime.access.AccessRule.Need;
import org.wirecopy.runtime.http.RequestHead;
import org.wirecopy.runtime.problem.Problem;
import org.wirecopy.runtime.problem.ProblemAnswer;

/** Lets nobody write who is not known, and where reading is restricted nobody read. */
@Singleton
class AccessPolicy implements HttpSecurityPolicy {
  /** After the rules of the guard, before anybody is asked who he is. */
  private static final int BEFORE_WHO = 9_000;

  private final AccessSettings settings;
  private final ProblemAnswer answers;

  AccessPolicy(AccessSettings settings, ProblemAnswer answers) {
    this.settings = settings;
    this.answers = answers;
  }

  void install(@Observes Filters filters) {
    filters.register(this::rejectImpossible, BEFORE_WHO);
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext request) {
    return switch (need(context)) {
      case READER -> identity.flatMap(who -> result(who, who.hasRole(Roles.READ)));
      case SOMEBODY -> identity.flatMap(who -> result(who, mayWriteAtAll(who)));
      case NOTHING, IMPOSSIBLE -> CheckResult.permit();
    };
  }

  private void rejectImpossible(RoutingContext context) {
    if (need(context) != Need.IMPOSSIBLE) {
      context.next();
      return;
    }
    answers.send(
        context,
        Problem.of(
            Status.FORBIDDEN,
            "Nobody may write here, since this service knows nobody: set %s, or %s and"
                    .formatted(AccessSettings.TOKEN_FILE, AccessSettings.OIDC)
                + " quarkus.oidc.auth-server-url."));
  }

  private Need need(RoutingContext context) {
    RequestHead head = RequestHead.of(context);
    // Whoever signs in is not known yet.
    boolean isOpen = head.asksHealth() || head.asksMetrics() || head.asksToSignIn();
    return settings.rule().of(head.writes() && !head.asksToSignIn(), isOpen);
  }

  /** Which of the two a call needs it says itself; none is open to those who only read. */
  private static boolean mayWriteAtAll(SecurityIdentity who) {
    return who.hasRole(Roles.WRITE) || who.hasRole(Roles.OPERATE);
  }

  private Uni<CheckResult> result(SecurityIdentity who, boolean permitted) {
    if (permitted) {
      return CheckResult.permit();
    }
    // Where people sign in they are sent to the provider's page, which is Quarkus' to do.
    return who.isAnonymous() && !settings.signsIn()
        ? Uni.createFrom().failure(new UnauthorizedException())
        : CheckResult.deny();
  }
}
