package org.wirecopy.enrich.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.FlushOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.IngestExternalFileOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * A RocksDB in the place and of the form that Kafka Streams' own stores have, so that releases can
 * be changed. It has no log of its own: a crash leaves what has been flushed, which is all writes
 * up to one of them, each whole or not at all.
 *
 * <p>Beside the entries it holds {@link Reached}, under the empty key, which sorts first.
 */
final class Database implements AutoCloseable {
  private static final byte[] REACHED = {};

  private final String name;
  private final Options options;
  private final RocksDBConfigSetter setter;
  private final WriteOptions unlogged;
  private final FlushOptions waiting;
  private final RocksDB rocks;

  private Database(
      String name,
      Options options,
      RocksDBConfigSetter setter,
      WriteOptions unlogged,
      FlushOptions waiting,
      RocksDB rocks) {
    this.name = name;
    this.options = options;
    this.setter = setter;
    this.unlogged = unlogged;
    this.waiting = waiting;
    this.rocks = rocks;
  }

  /**
   * Opens it, and makes it where it is not there.
   *
   * @param task folder of the task
   * @param settings of Kafka Streams
   */
  static Database open(String name, Path task, Map<String, Object> settings) {
    RocksDB.loadLibrary();
    Path folder = task.resolve("rocksdb").resolve(name);
    Options options = options();
    RocksDBConfigSetter setter = null;
    Object type = settings.get(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG);
    try {
      if (type != null) {
        setter = setter(type);
        setter.setConfig(name, options, settings);
      }
      Files.createDirectories(folder);
      return new Database(
          name,
          options,
          setter,
          new WriteOptions().setDisableWAL(true),
          new FlushOptions().setWaitForFlush(true),
          RocksDB.open(options, folder.toString()));
    } catch (RocksDBException | IOException e) {
      options.close();
      throw new ProcessorStateException("cannot open the store %s in %s".formatted(name, task), e);
    }
  }

  /** Settings of Kafka Streams come as names or as classes. */
  private static RocksDBConfigSetter setter(Object type) {
    try {
      return type instanceof Class<?> known
          ? (RocksDBConfigSetter) Utils.newInstance(known)
          : Utils.newInstance(type.toString(), RocksDBConfigSetter.class);
    } catch (ClassNotFoundException e) {
      throw new ProcessorStateException("there is no " + type, e);
    }
  }

  /** Those of Kafka Streams, which the settings change further. */
  private static Options options() {
    BlockBasedTableConfig table = new BlockBasedTableConfig();
    table.setFilterPolicy(new BloomFilter());
    return new Options()
        .setCreateIfMissing(true)
        .setTableFormatConfig(table)
        .setCompressionType(CompressionType.NO_COMPRESSION)
        .setCompactionStyle(CompactionStyle.UNIVERSAL)
        .setInfoLogLevel(InfoLogLevel.ERROR_LEVEL)
        .setIncreaseParallelism(Math.max(Runtime.getRuntime().availableProcessors(), 2));
  }

  byte[] get(byte[] key) {
    try {
      return rocks.get(key);
    } catch (RocksDBException e) {
      throw failed("read", e);
    }
  }

  /** How far it has come; null where it does not say, or somebody else has written to it since. */
  Reached reached() {
    byte[] known = get(REACHED);
    if (known == null) {
      return null;
    }
    Reached reached = Reached.of(known);
    return reached.sequence() == rocks.getLatestSequenceNumber() ? reached : null;
  }

  /**
   * Writes all of it or nothing.
   *
   * @param changes a null value strikes the key
   */
  void write(SortedMap<Bytes, byte[]> changes) {
    try (WriteBatch batch = batch(changes)) {
      rocks.write(unlogged, batch);
    } catch (RocksDBException e) {
      throw failed("write", e);
    }
  }

  /**
   * Writes all of it, and how far that leads, or nothing.
   *
   * @param changes a null value strikes the key
   */
  void write(SortedMap<Bytes, byte[]> changes, long offset, long asOfMillis) {
    try (WriteBatch batch = batch(changes)) {
      long sequence = rocks.getLatestSequenceNumber() + batch.count() + 1;
      batch.put(REACHED, new Reached(offset, sequence, asOfMillis).bytes());
      rocks.write(unlogged, batch);
    } catch (RocksDBException e) {
      throw failed("write", e);
    }
  }

  private static WriteBatch batch(SortedMap<Bytes, byte[]> changes) throws RocksDBException {
    WriteBatch batch = new WriteBatch();
    for (Map.Entry<Bytes, byte[]> change : changes.entrySet()) {
      if (change.getValue() == null) {
        batch.delete(change.getKey().get());
      } else {
        batch.put(change.getKey().get(), change.getValue());
      }
    }
    return batch;
  }

  /** Stands at the first entry from a key on; from the first of all where that is null. */
  RocksIterator from(Bytes first) {
    RocksIterator stored = rocks.newIterator();
    if (first == null) {
      stored.seekToFirst();
      if (stored.isValid() && stored.key().length == 0) {
        stored.next();
      }
    } else {
      stored.seek(first.get());
    }
    return stored;
  }

  TableWriter table(Path file) {
    return new TableWriter(options, file);
  }

  /**
   * Takes in all entries of files or none. They go to the bottom, and cost nothing later, where no
   * key that is there lies between theirs.
   *
   * @param tables on the same volume, of different ranges of keys; they are moved
   */
  void ingest(List<Path> tables) {
    try (IngestExternalFileOptions moved = new IngestExternalFileOptions().setMoveFiles(true)) {
      rocks.ingestExternalFile(tables.stream().map(Path::toString).toList(), moved);
    } catch (RocksDBException e) {
      throw failed("add files to", e);
    }
  }

  long estimatedEntries() {
    try {
      return rocks.getLongProperty("rocksdb.estimate-num-keys");
    } catch (RocksDBException e) {
      throw failed("count", e);
    }
  }

  void flush() {
    try {
      rocks.flush(waiting);
    } catch (RocksDBException e) {
      throw failed("flush", e);
    }
  }

  private ProcessorStateException failed(String what, RocksDBException e) {
    return new ProcessorStateException("cannot %s the store %s".formatted(what, name), e);
  }

  @Override
  public void close() {
    rocks.close();
    unlogged.close();
    waiting.close();
    if (setter != null) {
      setter.close(name, options);
    }
    options.close();
  }
}
