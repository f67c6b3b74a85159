package org.wirecopy.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * What a store's files hold, after its process was killed.
 *
 * @param partition of its changelog
 * @param reached the last record of the changelog that the store says it holds; null where it does
 *     not say
 * @param checkpoint the same as Kafka Streams' own file says it
 */
record StoreOnDisk(
    String name, int partition, Map<Bytes, byte[]> entries, Long reached, Long checkpoint) {
  private static final String FILES = "rocksdb";
  private static final String LANE = "copies";

  /** All stores under a folder. */
  static List<StoreOnDisk> under(Path state) throws IOException {
    RocksDB.loadLibrary();
    try (Stream<Path> paths = Files.walk(state)) {
      return paths
          .filter(path -> path.getParent().endsWith(FILES) && Files.exists(path.resolve("CURRENT")))
          .map(StoreOnDisk::read)
          .toList();
    }
  }

  /**
   * Whether a store of the lane under a folder holds a record of its changelog, and its index, also
   * while its process works.
   */
  static boolean hasLane(Path state, long record) throws IOException {
    if (Files.notExists(state)) {
      return false;
    }
    RocksDB.loadLibrary();
    try (Stream<Path> paths = Files.walk(state)) {
      return paths
          .filter(path -> path.endsWith(Path.of(FILES, LANE)))
          .filter(path -> Files.exists(path.resolve("CURRENT")))
          .anyMatch(path -> holds(path, record));
    } catch (UncheckedIOException e) {
      return false; // A file is gone between listing and reading.
    }
  }

  private static boolean holds(Path files, long record) {
    try (Options options = new Options();
        RocksDB rocks = RocksDB.openReadOnly(options, files.toString());
        RocksIterator last = rocks.newIterator()) {
      last.seekToLast();
      byte[] known = rocks.get(new byte[0]);
      Long reached = known == null ? null : reached(known, rocks.getLatestSequenceNumber());
      return reached != null && reached >= record && isIndex(last.key());
    } catch (RocksDBException e) {
      return false; // It is being written to, and looked at again.
    }
  }

  boolean isLane() {
    return name.equals(LANE);
  }

  /** Of the lane's store only the articles have a changelog. */
  static boolean isIndex(byte[] key) {
    return key.length > 0 && key[0] != 'a';
  }

  /** Whether Kafka Streams goes on from it. */
  boolean isGoneOnFrom() {
    return reached != null || checkpoint != null;
  }

  private static StoreOnDisk read(Path files) {
    Path task = files.getParent().getParent();
    String number = task.getFileName().toString();
    int partition = Integer.parseInt(number.substring(number.indexOf('_') + 1));
    Map<Bytes, byte[]> entries = new TreeMap<>();
    try (Options options = new Options();
        RocksDB rocks = RocksDB.openReadOnly(options, files.toString());
        RocksIterator all = rocks.newIterator()) {
      for (all.seekToFirst(); all.isValid(); all.next()) {
        entries.put(Bytes.wrap(all.key()), all.value());
      }
      all.status();
      byte[] known = entries.remove(Bytes.wrap(new byte[0]));
      Long reached = known == null ? null : reached(known, rocks.getLatestSequenceNumber());
      String name = files.getFileName().toString();
      return new StoreOnDisk(name, partition, entries, reached, checkpoint(task, name));
    } catch (RocksDBException e) {
      throw new IllegalStateException("cannot read " + files, e);
    }
  }

  private static Long reached(byte[] known, long written) {
    ByteBuffer numbers = ByteBuffer.wrap(known);
    long offset = numbers.getLong();
    return numbers.getLong() == written ? offset : null;
  }

  private static Long checkpoint(Path task, String name) {
    Path file = task.resolve(".checkpoint");
    try {
      if (Files.notExists(file)) {
        return null;
      }
      return Files.readAllLines(file).stream()
          .filter(line -> line.contains("-" + name + "-changelog "))
          .map(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
          .findAny()
          .orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
