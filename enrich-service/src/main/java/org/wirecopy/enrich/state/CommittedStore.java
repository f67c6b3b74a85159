package org.wirecopy.enrich.state;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.RecordBatchingStateRestoreCallback;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A RocksDB store that writes to disk what is committed, together with the place in the changelog
 * up to which that leads. What a transaction has changed waits in memory for its end, and is read
 * from there. So Kafka Streams finds after a crash what it finds after a proper end: a state
 * without anything uncommitted, and a checkpoint.
 *
 * <p>Without {@link Transactions#SETTING} it writes at once and has no checkpoint, as the stores of
 * Kafka Streams do.
 */
public final class CommittedStore implements KeyValueStore<Bytes, byte[]> {
  private final String name;
  private final Restoration restoration;
  private final TreeMap<Bytes, byte[]> changes = new TreeMap<>();
  private Transactions transactions;
  private Progress progress;
  private volatile Database database;
  private TopicPartition changelog;
  private RestorationListener listener;
  private Thread writer;
  private boolean restoring;

  /** A closed store whose entries are the records of the changelog. */
  CommittedStore(String name) {
    this.name = name;
    this.restoration = this::putAll;
  }

  /** A closed store. */
  public CommittedStore(String name, Restoration restoration) {
    this.name = name;
    this.restoration = restoration;
  }

  /** Makes stores for Kafka Streams. */
  public static KeyValueBytesStoreSupplier supplier(String name) {
    return new StoreSupplier(name, () -> new CommittedStore(name));
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    Path task = context.stateDir().toPath();
    transactions = (Transactions) context.appConfigs().get(Transactions.SETTING);
    changelog = changelog(context);
    progress = transactions == null ? null : new Progress(transactions.clock(), changelog);
    listener = (RestorationListener) context.appConfigs().get(RestorationListener.SETTING);
    changes.clear();
    writer = null;
    Database opened = Database.open(name, task, context.appConfigs());
    try {
      if (progress != null) {
        // Before Kafka Streams decides what to do with it.
        progress.goOn(opened.reached(), task);
      }
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
    database = opened;
    if (listener != null) {
      listener.register(changelog, restoration);
    }
    context.register(root, (RecordBatchingStateRestoreCallback) this::restore);
  }

  private TopicPartition changelog(StateStoreContext context) {
    String topic = "%s-%s-changelog".formatted(context.applicationId(), name);
    return new TopicPartition(topic, context.taskId().partition());
  }

  TopicPartition changelog() {
    return changelog;
  }

  private synchronized void restore(Collection<ConsumerRecord<byte[], byte[]>> records) {
    writer = null;
    restoring = true;
    try {
      restoration.restore(
          records.stream().map(r -> KeyValue.pair(Bytes.wrap(r.key()), r.value())).toList());
      if (progress != null) {
        records.forEach(record -> progress.restored(record.offset(), record.timestamp()));
      }
      write();
    } finally {
      restoring = false;
    }
  }

  /**
   * What this thread has written is committed.
   *
   * @param reached the last record of it; null where that is not known or there is none
   */
  synchronized void commit(Long reached) {
    if (database == null || writer != Thread.currentThread()) {
      return;
    }
    if (!changes.isEmpty() || progress.isOld()) {
      progress.committed(reached);
      write();
    }
  }

  /** What this thread has written since the last commit is not. */
  synchronized void abort() {
    if (writer == Thread.currentThread()) {
      changes.clear();
    }
  }

  private void write() {
    if (progress == null) {
      database.write(changes);
    } else {
      database.write(changes, progress.offset(), progress.asOf());
    }
    changes.clear();
  }

  private void changed() {
    if (restoring) {
      return;
    }
    if (transactions == null) {
      write();
    } else {
      writer = Thread.currentThread();
      transactions.written(this);
    }
  }

  @Override
  public synchronized void put(Bytes key, byte[] value) {
    changes.put(key, value);
    changed();
  }

  @Override
  public synchronized void putAll(List<KeyValue<Bytes, byte[]>> entries) {
    entries.forEach(entry -> changes.put(entry.key, entry.value));
    changed();
  }

  @Override
  public synchronized byte[] putIfAbsent(Bytes key, byte[] value) {
    byte[] before = get(key);
    if (before == null) {
      put(key, value);
    }
    return before;
  }

  @Override
  public synchronized byte[] delete(Bytes key) {
    byte[] before = get(key);
    put(key, null);
    return before;
  }

  @Override
  public synchronized byte[] get(Bytes key) {
    byte[] changed = changes.get(key);
    return changed != null || changes.containsKey(key) ? changed : database.get(key.get());
  }

  @Override
  public synchronized KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
    return entries(from, to, changes.subMap(from, true, to, true));
  }

  @Override
  public synchronized KeyValueIterator<Bytes, byte[]> all() {
    return entries(null, null, changes);
  }

  /** Whether there is an entry of this key or a greater one. */
  public synchronized boolean hasFrom(Bytes key) {
    try (KeyValueIterator<Bytes, byte[]> entries = entries(key, null, changes.tailMap(key))) {
      return entries.hasNext();
    }
  }

  /** Null for no bound; later changes do not show. */
  private KeyValueIterator<Bytes, byte[]> entries(
      Bytes from, Bytes to, SortedMap<Bytes, byte[]> changed) {
    return new MergedIterator(
        database.from(from), to, new TreeMap<>(changed).entrySet().iterator());
  }

  /** A file for entries that {@link #ingest} takes in. */
  public TableWriter table(Path file) {
    return database.table(file);
  }

  /**
   * Takes in all entries of files or none, beside what has been restored: none has a key that is
   * there. What has been restored is on disk before.
   *
   * @param tables finished ones, on the volume of the store, of different ranges of keys; they are
   *     moved
   */
  public synchronized void ingest(List<Path> tables) {
    database.flush();
    database.ingest(tables);
    // How far the store has come counts only if nothing has been written since.
    write();
  }

  @Override
  public synchronized long approximateNumEntries() {
    return database.estimatedEntries() + changes.size();
  }

  /** Positions are for queries from outside, of which there are none. */
  @Override
  public Position getPosition() {
    return Position.emptyPosition();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void flush() {
    database.flush();
  }

  @Override
  public synchronized void close() {
    if (database != null) {
      if (transactions != null) {
        transactions.closed(this);
      }
      if (listener != null) {
        listener.forget(changelog, restoration);
      }
      changes.clear();
      database.close();
      database = null;
    }
  }

  @Override
  public boolean persistent() {
    return true;
  }

  @Override
  public boolean isOpen() {
    return database != null;
  }
}
