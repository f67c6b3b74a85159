package org.wirecopy.runtime.access;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirecopy.runtime.http.HttpConfig;
import org.wirecopy.runtime.http.HttpConfig.TokenUse;

/** Who is known, and what needs somebody to be known: the settings, read once. */
@Singleton
public class AccessSettings {
  static final String TOKEN_FILE = "wirecopy.http.token-file";
  static final String OIDC = "quarkus.oidc.tenant-enabled";

  private static final String AUDIENCE = "quarkus.oidc.token.audience";

  private final List<String> faults = new ArrayList<>();
  private final Optional<AccessToken> token;
  private final AccessRule rule;
  private final boolean signsIn;

  AccessSettings(
      HttpConfig config,
      @ConfigProperty(name = OIDC, defaultValue = "false") boolean oidc,
      @ConfigProperty(name = "quarkus.oidc.application-type", defaultValue = "service")
          String application,
      @ConfigProperty(name = AUDIENCE) Optional<List<String>> audience) {
    token = config.tokenFile().flatMap(this::read);
    rule = new AccessRule(token.isPresent(), oidc, oidc || config.tokenFor() == TokenUse.ALL);
    signsIn = oidc && !application.equals("service");
    if (config.tokenFor() == TokenUse.ALL && config.tokenFile().isEmpty() && !oidc) {
      faults.add(
          "wirecopy.http.token-for: all needs a token, and %s is not set".formatted(TOKEN_FILE));
    }
    if (oidc && audience.isEmpty()) {
      faults.add(
          AUDIENCE
              + ": not set, so a token that was given to any other program of the provider would"
              + " do; name this service's audience, or 'any'");
    }
  }

  /** What is wrong with the settings, each with the setting's name first. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  Optional<AccessToken> token() {
    return token;
  }

  AccessRule rule() {
    return rule;
  }

  /** Whether people are sent to the provider's page to sign in. */
  boolean signsIn() {
    return signsIn;
  }

  private Optional<AccessToken> read(Path file) {
    try {
      return Optional.of(AccessToken.read(file));
    } catch (IllegalArgumentException e) {
      faults.add("%s: %s cannot be used, %s".formatted(TOKEN_FILE, file, e.getMessage()));
      return Optional.empty();
    }
  }
}
