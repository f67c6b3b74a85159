package org.wirecopy.store.delivery;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.wirecopy.store.webhook.AllowedTargets;

/** Where webhooks may lie, from the settings. */
@Singleton
class WebhookTargets {
  private final AllowedTargets targets;

  @Inject
  WebhookTargets(WebhookConfig config) {
    targets =
        new AllowedTargets(
            config.allowedOrigins().orElse(List.of()), config.privateHosts().orElse(List.of()));
  }

  /** A bad origin ends the start, and not the first delivery. */
  void check(@Observes StartupEvent event) {}

  @Produces
  @Singleton
  AllowedTargets targets() {
    return targets;
  }
}
