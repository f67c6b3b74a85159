package org.wirecopy.store.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long Postgres may take. */
@ConfigMapping(prefix = "wirecopy.store")
public interface PostgresConfig {
  /** The longest time for the answer to a question; then the asker is told to come again. */
  @WithDefault("PT2S")
  @DurationMin(millis = 100)
  @DurationMax(minutes = 1)
  Duration questionTimeout();

  /** The longest time for a batch of records; then half of it is tried. */
  @WithDefault("PT30S")
  @DurationMin(millis = 100)
  @DurationMax(seconds = 100)
  Duration writeTimeout();
}
