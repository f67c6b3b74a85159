package org.wirecopy.local.status;

import java.util.List;

/**
 * Whether the topics are those that a service has read or written.
 *
 * @param blocked whether it waits to be told how to go on
 */
public record TopicState(boolean blocked, List<Break> breaks) {
  /** A partition that was replaced or cut. */
  public record Break(String topic, int partition, String message) {}

  /** Why it is blocked, the first of the breaks; how many more there are. */
  public String reason() {
    return breaks.size() == 1
        ? breaks.get(0).message()
        : "%s (and %d more partitions)".formatted(breaks.get(0).message(), breaks.size() - 1);
  }
}
