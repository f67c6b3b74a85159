package org.wirecopy.runtime.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.wirecopy.runtime.http.RequestHead;
import org.wirecopy.runtime.problem.ProblemAnswer;
import org.wirecopy.runtime.problem.StatusDetail;

/** Knows whoever shows the token of the file; others are left to OpenID Connect. */
@Singleton
class TokenMechanism implements HttpAuthenticationMechanism {
  private static final String SCHEME = "Bearer ";
  private static final int UNAUTHORIZED = 401;

  /** Who is written down as having done what. */
  private static final String NAME = "token";

  private static final String SESSION_NAME = "page";

  private final AccessSettings settings;
  private final ProblemAnswer answers;

  TokenMechanism(AccessSettings settings, ProblemAnswer answers) {
    this.settings = settings;
    this.answers = answers;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    if (settings.token().isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    AccessToken token = settings.token().get();
    Optional<String> shown = bearer(context);
    if (shown.isEmpty()) {
      return hasSession(context, token)
          ? Uni.createFrom().item(known(SESSION_NAME))
          : Uni.createFrom().nullItem();
    }
    if (token.matches(shown.get())) {
      return Uni.createFrom().item(known(NAME));
    }
    return settings.rule().oidc()
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().failure(new AuthenticationFailedException("not the token"));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return settings.signsIn()
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    return HttpAuthenticationMechanism.super
        .sendChallenge(context)
        .invoke(
            sent -> {
              if (sent) {
                answers.send(context, StatusDetail.problem(UNAUTHORIZED));
              }
            });
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }

  private static SecurityIdentity known(String name) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(name))
        .addRoles(Roles.ALL)
        .build();
  }

  /** For pages alone: a browser sends its cookies unasked, and the API is for programs. */
  private static boolean hasSession(RoutingContext context, AccessToken token) {
    Cookie cookie = context.request().getCookie(SignIn.COOKIE);
    return cookie != null
        && RequestHead.of(context).asksPage()
        && token.sessions().isValid(cookie.getValue(), Instant.now());
  }

  private static Optional<String> bearer(RoutingContext context) {
    return Optional.ofNullable(context.request().getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }
}
