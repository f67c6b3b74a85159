package org.wirecopy.benchmarks;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.Statistics;
import org.rocksdb.TickerType;
import org.wirecopy.enrich.service.BoundedStores;

/** The enricher's stores, with RocksDB's own counters. */
public final class CountedStores implements RocksDBConfigSetter {
  private static Statistics statistics;

  private final BoundedStores stores = new BoundedStores();

  @Override
  public void setConfig(String store, Options options, Map<String, Object> settings) {
    stores.setConfig(store, options, settings);
    options.setStatistics(statistics());
  }

  private static synchronized Statistics statistics() {
    if (statistics == null) {
      RocksDB.loadLibrary();
      statistics = new Statistics();
    }
    return statistics;
  }

  /** Keys that have been looked up. */
  static long keysRead() {
    return statistics().getTickerCount(TickerType.NUMBER_KEYS_READ);
  }

  /** Blocks that had to come from disk, or from the system's cache of it. */
  static long blocksRead() {
    return statistics().getTickerCount(TickerType.BLOCK_CACHE_MISS);
  }

  @Override
  public void close(String store, Options options) {
    stores.close(store, options);
  }
}
