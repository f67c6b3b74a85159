package org.wirecopy.store.consume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the topics are read. */
@ConfigMapping(prefix = "wirecopy.store")
public interface ConsumeConfig {
  /** Consumer group; all replicas of one store share it. */
  @WithDefault("wirecopy-store")
  @NotBlank
  String group();

  /**
   * Name of this process in the group, unique and the same after every restart: one that is killed
   * and started again then takes its old place at once.
   */
  Optional<String> instanceId();

  /** Most records written in one transaction. */
  @WithDefault("500")
  @Min(1)
  @Max(10_000)
  int batchRecords();

  /**
   * How long Kafka waits for a consumer that says nothing before others get its partitions, and so
   * how long a restart after a crash waits at most where it has no name. The broker's own lower
   * limit is 6 s.
   */
  @WithDefault("PT6S")
  @DurationMin(millis = 100)
  @DurationMax(minutes = 5)
  Duration sessionTimeout();

  /** The first pause when Postgres or Kafka fail; each further one is twice as long. */
  @WithDefault("PT0.2S")
  @DurationMin(millis = 1)
  @DurationMax(minutes = 1)
  Duration firstPause();

  /** The longest pause between two tries. */
  @WithDefault("PT5S")
  @DurationMin(millis = 1)
  @DurationMax(minutes = 5)
  Duration longestPause();
}
