package org.wirecopy.enrich.service;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.HyperClockCache;
import org.rocksdb.IndexType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One block cache for all stores, which also pays for their write buffers: otherwise each of the
 * thirteen would take 100 MB by default ("Memory management" in Kafka Streams' developer guide).
 */
public final class BoundedStores implements RocksDBConfigSetter {
  /** Name of the setting that holds the bytes of all stores together. */
  static final String BYTES = "wirecopy.store-memory-bytes";

  private static final long WRITE_BUFFER_BYTES = 2L * 1024 * 1024;
  private static final long BLOCK_BYTES = 4L * 1024;

  /** Of a write buffer, for a filter of the keys in it. */
  private static final double FILTER_PART = 0.1;

  /** As many parts as RocksDB thinks right for the size. */
  private static final int OWN_SHARDS = -1;

  private static Cache cache;
  private static WriteBufferManager writeBuffers;

  @Override
  public void setConfig(String store, Options options, Map<String, Object> settings) {
    share(((Number) settings.get(BYTES)).longValue());
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(cache);
    table.setBlockSize(BLOCK_BYTES);
    table.setCacheIndexAndFilterBlocks(true);
    // In pieces, so that a large store's filters need not be in memory as a whole.
    table.setIndexType(IndexType.kTwoLevelIndexSearch);
    table.setPartitionFilters(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(table);
    // Most of what is looked up is not there, and a filter that knows so saves the read.
    options.setOptimizeFiltersForHits(false);
    options.setWriteBufferManager(writeBuffers);
    options.setWriteBufferSize(WRITE_BUFFER_BYTES);
    options.setMaxWriteBufferNumber(2);
    // The same for what has not been written to a file yet.
    options.setMemtablePrefixBloomSizeRatio(FILTER_PART);
    options.setMemtableWholeKeyFiltering(true);
  }

  /** All stores of the process share, so the first to come says how much there is. */
  private static synchronized void share(long bytes) {
    if (cache == null) {
      RocksDB.loadLibrary();
      // It needs no lock for a look-up, of which an article takes some hundred.
      cache = new HyperClockCache(bytes, BLOCK_BYTES, OWN_SHARDS, false);
      writeBuffers = new WriteBufferManager(bytes / 2, cache);
    }
  }

  @Override
  public void close(String store, Options options) {
    // Cache and buffers are shared and live as long as the process.
  }
}
