package org.wirecopy.enrich.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.Map;

/** Whether and how this service creates its topics, under {@code wirecopy.topics}. */
@ConfigMapping(prefix = "wirecopy.topics")
public interface TopicsConfig {
  /** On a cluster an operator creates the topics; on one machine the service does. */
  @WithDefault("false")
  boolean create();

  /** Also that of the internal topics, which Kafka Streams always creates itself. */
  @WithDefault("1")
  @Min(1)
  short replicationFactor();

  /** Numbers of partitions by topic, where another is wanted than the contract's. */
  Map<String, Integer> partitions();
}
