package org.wirecopy.runtime.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Who may ask a service over HTTP, and how long a request may take to come in. */
@ConfigMapping(prefix = "wirecopy.http")
public interface HttpConfig {
  /** The names that the service answers to: hosts without ports, IPv6 addresses in brackets. */
  @WithDefault("localhost,127.0.0.1,[::1]")
  List<String> hosts();

  /** The file whose one line is the token that a writer shows as bearer. */
  Optional<Path> tokenFile();

  /** What needs the token: writing, or reading too. */
  @WithDefault("write")
  TokenUse tokenFor();

  /** Health and metrics are served at this port, and no longer beside the API. */
  OptionalInt managementPort();

  /** The address that the management port listens at; that of the API where it is not set. */
  Optional<String> managementHost();

  /** How long a request's head may take to come in, and then its body. */
  @WithDefault("10s")
  Duration requestTimeout();

  /** What the token is needed for. */
  enum TokenUse {
    WRITE,
    ALL
  }
}
