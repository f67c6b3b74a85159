package org.wirecopy.store.figures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the metrics come about that are read from Postgres. */
@ConfigMapping(prefix = "wirecopy.store.figures")
public interface FiguresConfig {
  /** Time between two looks; each reads the tables of files and articles once. */
  @WithDefault("PT1M")
  @DurationMin(seconds = 1)
  Duration interval();
}
