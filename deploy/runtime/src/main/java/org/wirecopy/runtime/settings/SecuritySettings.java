package org.wirecopy.runtime.settings;

import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.tls.runtime.config.TlsConfig;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.wirecopy.runtime.access.AccessSettings;
import org.wirecopy.runtime.http.HttpConfig;

/** Keeps a service from starting where its operator would think it closed and it is not. */
@Singleton
class SecuritySettings {
  /** What is set from outside comes before the file that a service is built with, which has 250. */
  private static final int BUILT_IN = 250;

  /** Quarkus' own record of what was fixed at build. */
  private static final int FIXED_AT_BUILD = Integer.MAX_VALUE;

  private static final int FIRST = 1;

  private final SmallRyeConfig config;
  private final HttpConfig http;
  private final AccessSettings access;

  SecuritySettings(Config config, HttpConfig http, AccessSettings access) {
    this.config = config.unwrap(SmallRyeConfig.class);
    this.http = http;
    this.access = access;
  }

  void check(@Observes @Priority(FIRST) StartupEvent event) {
    SettingRules rules =
        new SettingRules(
            names(HttpConfig.class, VertxHttpConfig.class, OidcConfig.class, TlsConfig.class),
            names(VertxHttpBuildTimeConfig.class));
    List<String> faults =
        new ArrayList<>(
            rules.faults(
                given(), name -> config.getOptionalValue(name, String.class).orElse(null)));
    faults.addAll(HostNames.faults(http.hosts()));
    faults.addAll(access.faults());
    if (!faults.isEmpty()) {
      throw new ConfigurationException(
          "The service does not start, since these settings would not do what they say:\n - "
              + String.join("\n - ", faults));
    }
  }

  private Set<String> given() {
    Set<String> given = new TreeSet<>(System.getenv().keySet());
    for (ConfigSource source : config.getConfigSources()) {
      if (source.getOrdinal() > BUILT_IN && source.getOrdinal() != FIXED_AT_BUILD) {
        source.getPropertyNames().stream()
            .filter(name -> name.contains(".") && source.getValue(name) != null)
            .forEach(given::add);
      }
    }
    return given;
  }

  private static SettingNames names(Class<?>... mappings) {
    Set<String> names = new HashSet<>();
    for (Class<?> mapping : mappings) {
      names.addAll(ConfigClass.configClass(mapping).getProperties().keySet());
    }
    return new SettingNames(names);
  }
}
