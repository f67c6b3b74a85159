package org.wirecopy.store.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** When the way of an article is taken for blocked. */
@ConfigMapping(prefix = "wirecopy.store.pulse")
public interface PulseConfig {
  /**
   * How old the last pulse of a partition may become: twice the time between two pulses leaves one
   * of them the time that it needs.
   */
  @WithDefault("40s")
  @DurationMin(seconds = 1)
  Duration lateAfter();
}
