package org.wirecopy.store.arrival;

/** Where a record stands: no two records share these. */
public record Coordinates(String topic, int partition, long offset) {
  /** The partition it stands in. */
  public Partition in() {
    return new Partition(topic, partition);
  }

  /** {@code topic/partition/offset}, as the contracts refer to a record. */
  public String reference() {
    return topic + "/" + partition + "/" + offset;
  }
}
