package org.wirecopy.runtime.access;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Lets people in who know the token, so that they can write from a page. */
@Singleton
public class SignIn {
  /** The cookie that holds a session. */
  public static final String COOKIE = "wirecopy-session";

  private final AccessSettings settings;

  SignIn(AccessSettings settings) {
    this.settings = settings;
  }

  /** How long a session lasts, in seconds. */
  public int seconds() {
    return (int) Session.LENGTH.toSeconds();
  }

  /** Whether there is a token to sign in with. */
  public boolean isPossible() {
    return settings.token().isPresent();
  }

  /** The cookie's value for somebody who shows the token; empty where it is another. */
  public Optional<String> begin(String shown) {
    return settings
        .token()
        .filter(token -> shown != null && token.matches(shown.strip()))
        .map(token -> token.sessions().begin(Instant.now()));
  }
}
