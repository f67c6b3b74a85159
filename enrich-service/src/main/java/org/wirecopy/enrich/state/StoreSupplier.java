package org.wirecopy.enrich.state;

import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Makes the stores of one name, one for each task.
 *
 * @param stores makes one
 */
public record StoreSupplier(String name, Supplier<KeyValueStore<Bytes, byte[]>> stores)
    implements KeyValueBytesStoreSupplier {
  @Override
  public KeyValueStore<Bytes, byte[]> get() {
    return stores.get();
  }

  /** Of the names of the store's metrics, which stay what they were. */
  @Override
  public String metricsScope() {
    return "rocksdb";
  }
}
