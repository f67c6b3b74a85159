package org.wirecopy.enrich.state;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells stores how the transactions end in which they were written. A thread of Kafka Streams has
 * one producer, and so one transaction for all that it writes: it is the thread by which a store
 * and a transaction belong together.
 */
public final class Transactions {
  /** Name of the setting of Kafka Streams that holds it. */
  public static final String SETTING = "wirecopy.transactions";

  private final InstantSource clock;
  private final ThreadLocal<Set<CommittedStore>> written = ThreadLocal.withInitial(HashSet::new);

  /**
   * None yet.
   *
   * @param clock by which stores say how new they are
   */
  public Transactions(InstantSource clock) {
    this.clock = clock;
  }

  InstantSource clock() {
    return clock;
  }

  /** The store takes part in this thread's transaction, and in those after it. */
  void written(CommittedStore store) {
    written.get().add(store);
  }

  void closed(CommittedStore store) {
    written.get().remove(store);
  }

  /**
   * This thread's transaction is committed.
   *
   * @param offsets of the last record in it, by changelog
   */
  void committed(Map<TopicPartition, Long> offsets) {
    written.get().forEach(store -> store.commit(offsets.get(store.changelog())));
  }

  void aborted() {
    written.get().forEach(CommittedStore::abort);
  }
}
