package org.wirecopy.testservers;

import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/** Which servers tests run on: the system property {@value #PROPERTY}. */
enum ServerChoice {
  EMBEDDED,
  CONTAINERS,
  /** Containers where a Docker engine answers. */
  AUTO;

  private static final String PROPERTY = "wirecopy.servers";

  static boolean containers() {
    return switch (chosen(System.getProperty(PROPERTY, "auto"))) {
      case EMBEDDED -> false;
      case CONTAINERS -> true;
      case AUTO -> DockerClientFactory.instance().isDockerAvailable();
    };
  }

  static ServerChoice chosen(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "-D%s=%s: say embedded, containers or auto".formatted(PROPERTY, name), e);
    }
  }
}
