package org.wirecopy.enrich.state;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;

/** Restores a store from the records of its changelog, each of which may be more than its entry. */
public interface Restoration {
  /** Writes what some records say. */
  void restore(List<KeyValue<Bytes, byte[]>> records);

  /**
   * There are hardly any more for now. Called by the thread that restores, by a standby's after
   * each batch, and not at all without a {@link RestorationListener}.
   */
  default void end() {}
}
