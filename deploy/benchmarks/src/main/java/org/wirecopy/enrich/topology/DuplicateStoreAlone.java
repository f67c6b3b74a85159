package org.wirecopy.enrich.topology;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.wirecopy.enrich.dedupe.DuplicateFinder;
import org.wirecopy.enrich.dedupe.DuplicateRules;

/** The lane's RocksDB store without Kafka around it, to see how it grows. */
public final class DuplicateStoreAlone implements AutoCloseable {
  private final KeyValueStore<Bytes, byte[]> store;
  private final DuplicateFinder finder;

  /**
   * An empty memory.
   *
   * @param state folder of the store
   */
  public DuplicateStoreAlone(
      Path state, long memoryBytes, Class<? extends RocksDBConfigSetter> configSetter) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "memory");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, configSetter);
    settings.put("wirecopy.store-memory-bytes", memoryBytes);
    StateStoreContext context =
        new MockProcessorContext<Void, Void>(settings, new TaskId(0, 0), state.toFile())
            .getStateStoreContext();
    store = DuplicateStore.supplier(StoreNames.COPIES).get();
    store.init(context, store);
    finder =
        new DuplicateFinder(
            DuplicateRules.MEASURED, new StoredDuplicateMemory(store), Long.MAX_VALUE);
  }

  /** The rules over the store. */
  public DuplicateFinder finder() {
    return finder;
  }

  /** The store itself. */
  KeyValueStore<Bytes, byte[]> store() {
    return store;
  }

  /** Writes to disk what is still in memory. */
  public void flush() {
    store.flush();
  }

  @Override
  public void close() {
    store.close();
  }
}
