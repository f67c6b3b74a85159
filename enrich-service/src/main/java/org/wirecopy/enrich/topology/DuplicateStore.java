package org.wirecopy.enrich.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirecopy.enrich.state.CommittedStore;
import org.wirecopy.enrich.state.StoreSupplier;

/**
 * A RocksDB store of articles that keeps an index beside them: who has which fingerprint, line,
 * text and URI. Only articles are written to it, so the changelog has one record an article; the
 * index is kept up by whatever writes articles, which is the lane, the restoration from the
 * changelog, or a standby that follows it. It follows from the articles alone, so it is the same
 * whoever wrote them.
 *
 * <p>Keys are those of {@link DuplicateStoreKeys}. Those of the index can be read and not written.
 */
final class DuplicateStore implements KeyValueStore<Bytes, byte[]> {
  /** More than any article has; what has been read is given up beyond. */
  private static final int MAX_READ = 100_000;

  /** So few records at a time come while the lane works, of which a standby learns. */
  private static final int FEW = 10;

  private static final int FEW_TIMES = 20;

  private final CommittedStore rocks;
  private final DuplicateIndexReader index = new DuplicateIndexReader(this);

  /**
   * What has been read since the last write: before an article is written, its duplicates have been
   * looked up, so most keys are already here.
   */
  private final Map<Bytes, byte[]> read = new HashMap<>();

  /** While an empty store is restored; else null. */
  private RestoredKeys restored;

  private int few;

  private DuplicateStore(String name) {
    rocks = new CommittedStore(name, this::restore);
  }

  static KeyValueBytesStoreSupplier supplier(String name) {
    return new StoreSupplier(name, () -> new DuplicateStore(name));
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    read.clear();
    rocks.init(context, root);
    restored = rocks.isEmpty() ? new RestoredKeys() : null;
    few = 0;
  }

  @Override
  public void put(Bytes key, byte[] value) {
    restored = null;
    change(key, value);
  }

  private void restore(List<KeyValue<Bytes, byte[]>> articles) {
    few = articles.size() < FEW ? few + 1 : 0;
    if (few == FEW_TIMES) {
      restored = null;
    }
    articles.forEach(article -> change(article.key, article.value));
  }

  /** The same changes again change nothing: a restoration may begin before what is there. */
  private void change(Bytes key, byte[] value) {
    long number = DuplicateStoreKeys.number(key);
    byte[] before = get(key);
    if (before != null) {
      DuplicateIndexWriter struck = new DuplicateIndexWriter(index);
      struck.strike(number, IndexedArticleCodec.article(before));
      write(struck, key, null);
    }
    if (value != null) {
      DuplicateIndexWriter entered = new DuplicateIndexWriter(index);
      entered.enter(number, IndexedArticleCodec.article(value));
      write(entered, key, value);
    }
  }

  /** In one batch: an article and its index are on disk together or not at all. */
  private void write(DuplicateIndexWriter changed, Bytes key, byte[] value) {
    changed.changes().add(KeyValue.pair(key, value));
    rocks.putAll(changed.changes());
    read.clear();
    if (restored != null) {
      changed.changes().forEach(change -> restored.add(change.key));
    }
  }

  @Override
  public byte[] putIfAbsent(Bytes key, byte[] value) {
    byte[] before = get(key);
    if (before == null) {
      put(key, value);
    }
    return before;
  }

  @Override
  public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
    entries.forEach(entry -> put(entry.key, entry.value));
  }

  @Override
  public byte[] delete(Bytes key) {
    byte[] before = get(key);
    put(key, null);
    return before;
  }

  @Override
  public byte[] get(Bytes key) {
    if (restored != null && !restored.mayHave(key)) {
      return null;
    }
    byte[] known = read.get(key);
    if (known == null && !read.containsKey(key)) {
      if (read.size() == MAX_READ) {
        read.clear();
      }
      known = rocks.get(key);
      read.put(key, known);
    }
    return known;
  }

  @Override
  public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
    return rocks.range(from, to);
  }

  /** The index among them. */
  @Override
  public KeyValueIterator<Bytes, byte[]> all() {
    return rocks.all();
  }

  /** The index counted in. */
  @Override
  public long approximateNumEntries() {
    return rocks.approximateNumEntries();
  }

  @Override
  public Position getPosition() {
    return rocks.getPosition();
  }

  @Override
  public String name() {
    return rocks.name();
  }

  @Override
  public void flush() {
    rocks.flush();
  }

  @Override
  public void close() {
    rocks.close();
  }

  @Override
  public boolean persistent() {
    return rocks.persistent();
  }

  @Override
  public boolean isOpen() {
    return rocks.isOpen();
  }
}
