package org.wirecopy.enrich.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirecopy.enrich.state.CommittedStore;
import org.wirecopy.enrich.state.Restoration;
import org.wirecopy.enrich.state.StoreSupplier;

/**
 * A RocksDB store of articles that keeps an index beside them: who has which fingerprint, line,
 * text and URI. Only articles are written to it, so the changelog has one record an article; the
 * index is kept up by whatever writes articles, which is the lane, or a standby that follows it. It
 * follows from the articles alone, so it is the same whoever wrote them.
 *
 * <p>The restoration of an empty store writes articles alone; when it ends, the index is made of
 * all of them at once, and is there as a whole or not at all. So a store that has articles and no
 * index is one whose restoration has not ended.
 *
 * <p>Keys are those of {@link DuplicateStoreKeys}. Those of the index can be read and not written.
 */
final class DuplicateStore implements KeyValueStore<Bytes, byte[]> {
  /** More than any article has; what has been read is given up beyond. */
  private static final int MAX_READ = 100_000;

  private final CommittedStore rocks;
  private final DuplicateIndexReader index = new DuplicateIndexReader(this);

  /**
   * What has been read since the last write: before an article is written, its duplicates have been
   * looked up, so most keys are already here.
   */
  private final Map<Bytes, byte[]> read = new HashMap<>();

  private Path folder;
  private boolean indexed;

  private DuplicateStore(String name) {
    rocks =
        new CommittedStore(
            name,
            new Restoration() {
              @Override
              public void restore(List<KeyValue<Bytes, byte[]>> articles) {
                DuplicateStore.this.restore(articles);
              }

              @Override
              public void end() {
                index();
              }
            });
  }

  static KeyValueBytesStoreSupplier supplier(String name) {
    return new StoreSupplier(name, () -> new DuplicateStore(name));
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    read.clear();
    folder = context.stateDir().toPath().resolve(name() + "-index");
    rocks.init(context, root);
    indexed = rocks.hasFrom(DuplicateStoreKeys.INDEX);
  }

  @Override
  public void put(Bytes key, byte[] value) {
    index();
    change(key, value);
  }

  private void restore(List<KeyValue<Bytes, byte[]>> articles) {
    if (indexed) {
      articles.forEach(article -> change(article.key, article.value));
    } else {
      rocks.putAll(articles);
    }
  }

  /** Makes the index of a store that has been restored; does nothing where it is there. */
  private void index() {
    if (indexed) {
      return;
    }
    try {
      // What a kill has left.
      Utils.delete(folder.toFile());
      try (DuplicateIndexBuild build =
          new DuplicateIndexBuild(rocks, Files.createDirectory(folder))) {
        build.run();
      }
      Utils.delete(folder.toFile());
    } catch (IOException | UncheckedIOException e) {
      throw new ProcessorStateException("cannot make the index of " + name() + " in " + folder, e);
    }
    indexed = true;
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
    index();
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
    index();
    return rocks.range(from, to);
  }

  /** The index among them. */
  @Override
  public KeyValueIterator<Bytes, byte[]> all() {
    index();
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
