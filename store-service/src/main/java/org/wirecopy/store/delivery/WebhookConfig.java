package org.wirecopy.store.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where webhooks may lie, and how long they may take. */
@ConfigMapping(prefix = "wirecopy.store.webhooks")
public interface WebhookConfig {
  /** Origins that webhooks may have; none where it is not set. */
  Optional<List<String>> allowedOrigins();

  /** Hosts whose addresses may be private or loopback. */
  Optional<List<String>> privateHosts();

  /** How long a webhook may take for an event. */
  @WithDefault("PT10S")
  @DurationMin(millis = 100)
  @DurationMax(minutes = 1)
  Duration timeout();

  /** A webhook that fails for so long is disabled. */
  @WithDefault("PT72H")
  @DurationMin(seconds = 1)
  Duration disableAfter();
}
