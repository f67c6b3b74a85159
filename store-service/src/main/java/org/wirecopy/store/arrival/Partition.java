package org.wirecopy.store.arrival;

/** A partition of a topic. */
public record Partition(String topic, int number) implements Comparable<Partition> {
  /** All consumers lock offset rows in this order, so that none waits for another in a circle. */
  @Override
  public int compareTo(Partition other) {
    int byTopic = topic.compareTo(other.topic);
    return byTopic != 0 ? byTopic : Integer.compare(number, other.number);
  }
}
