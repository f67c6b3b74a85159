package org.wirecopy.enrich.state;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** What is in the database, and what is still to be written there in its place, by key. */
final class MergedIterator implements KeyValueIterator<Bytes, byte[]> {
  private final RocksIterator stored;
  private final Bytes last;
  private final Iterator<Map.Entry<Bytes, byte[]>> changes;
  private Map.Entry<Bytes, byte[]> change;
  private KeyValue<Bytes, byte[]> next;

  /**
   * Looks for the first.
   *
   * @param stored stands at the first that is stored
   * @param last the last key that counts; null where all do
   * @param changes in the order of the keys; a null value strikes what is stored
   */
  MergedIterator(RocksIterator stored, Bytes last, Iterator<Map.Entry<Bytes, byte[]>> changes) {
    this.stored = stored;
    this.last = last;
    this.changes = changes;
    this.change = changes.hasNext() ? changes.next() : null;
    this.next = find();
  }

  private KeyValue<Bytes, byte[]> find() {
    while (true) {
      Bytes key = storedKey();
      if (change == null) {
        return key == null ? null : takeStored(key);
      }
      int order = key == null ? 1 : key.compareTo(change.getKey());
      if (order < 0) {
        return takeStored(key);
      }
      if (order == 0) {
        stored.next();
      }
      KeyValue<Bytes, byte[]> changed = KeyValue.pair(change.getKey(), change.getValue());
      change = changes.hasNext() ? changes.next() : null;
      if (changed.value != null) {
        return changed;
      }
    }
  }

  private Bytes storedKey() {
    if (!stored.isValid()) {
      check();
      return null;
    }
    Bytes key = Bytes.wrap(stored.key());
    return last != null && key.compareTo(last) > 0 ? null : key;
  }

  /** Its end looks the same as a damaged file. */
  private void check() {
    try {
      stored.status();
    } catch (RocksDBException e) {
      throw new ProcessorStateException("cannot read on", e);
    }
  }

  private KeyValue<Bytes, byte[]> takeStored(Bytes key) {
    KeyValue<Bytes, byte[]> taken = KeyValue.pair(key, stored.value());
    stored.next();
    return taken;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public KeyValue<Bytes, byte[]> next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    KeyValue<Bytes, byte[]> found = next;
    next = find();
    return found;
  }

  @Override
  public Bytes peekNextKey() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    return next.key;
  }

  @Override
  public void close() {
    stored.close();
  }
}
