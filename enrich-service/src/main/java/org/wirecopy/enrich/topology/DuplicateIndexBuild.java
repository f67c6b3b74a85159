package org.wirecopy.enrich.topology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.wirecopy.enrich.dedupe.IndexEntries;
import org.wirecopy.enrich.dedupe.IndexedArticle;
import org.wirecopy.enrich.dedupe.Posting;
import org.wirecopy.enrich.sorting.SortedKeys;
import org.wirecopy.enrich.sorting.SortedNumbers;
import org.wirecopy.enrich.state.CommittedStore;
import org.wirecopy.enrich.state.TableWriter;

/**
 * Makes the index of all articles of a store at once: what they say is sorted on disk and taken in
 * as files. Entering them one by one looks up and writes some fifty keys an article anywhere in the
 * store, which takes ten times as long at a million.
 */
final class DuplicateIndexBuild implements AutoCloseable {
  /** Of an article of news: one of eight shingles of four words. */
  private static final int FINGERPRINTS = 60;

  private static final int LINES = 10;

  /** Parts in one file, so that there are few and large ones. */
  private static final int PARTS_A_TABLE = 32;

  private static final int FRESH = 1;
  private static final int LISTED = 2;
  private static final int MARK_BITS = 2;

  private final CommittedStore store;
  private final Path folder;
  private final SortedNumbers fingerprints;
  private final SortedNumbers lines;
  private final SortedKeys exactKeys;
  private final SortedKeys uris;
  private final ConcurrentLinkedQueue<Path> tables = new ConcurrentLinkedQueue<>();
  private final AtomicInteger tablesBegun = new AtomicInteger();

  /**
   * Nothing yet.
   *
   * @param store has articles and no index
   * @param folder that is there, empty, on the volume of the store
   */
  DuplicateIndexBuild(CommittedStore store, Path folder) throws IOException {
    this.store = store;
    this.folder = folder;
    long articles = store.approximateNumEntries();
    fingerprints = new SortedNumbers(folder.resolve("fingerprints"), FINGERPRINTS * articles);
    lines = new SortedNumbers(folder.resolve("lines"), LINES * articles);
    exactKeys = new SortedKeys(Files.createDirectory(folder.resolve("exact-keys")));
    uris = new SortedKeys(Files.createDirectory(folder.resolve("uris")));
  }

  /**
   * Sorts and writes it.
   *
   * @throws java.io.UncheckedIOException where the disk does not take it
   */
  void run() {
    try (KeyValueIterator<Bytes, byte[]> articles =
        store.range(DuplicateStoreKeys.FIRST_ARTICLE, DuplicateStoreKeys.LAST_ARTICLE)) {
      while (articles.hasNext()) {
        KeyValue<Bytes, byte[]> article = articles.next();
        long number = DuplicateStoreKeys.number(article.key);
        IndexedArticle known = IndexedArticleCodec.article(article.value);
        known.tell(new Sorting(number, known.fresh()));
      }
    }
    write(exactKeys, IndexedArticleCodec::bytes);
    write(fingerprints, DuplicateStoreKeys::fingerprint, DuplicateIndexBuild::posting);
    write(lines, DuplicateStoreKeys::line, DuplicateIndexBuild::count);
    write(uris, numbers -> IndexedArticleCodec.bytes(numbers.get(numbers.size() - 1)));
    if (!tables.isEmpty()) {
      store.ingest(List.copyOf(tables));
    }
  }

  /** Sorts what one article says. */
  private final class Sorting implements IndexEntries {
    private final long number;
    private final boolean fresh;

    private Sorting(long number, boolean fresh) {
      this.number = number;
      this.fresh = fresh;
    }

    @Override
    public void fingerprint(long hash, boolean listed) {
      int marks = (fresh ? FRESH : 0) | (listed ? LISTED : 0);
      fingerprints.add(hash, number << MARK_BITS | marks);
    }

    @Override
    public void line(long hash) {
      lines.add(hash, 1);
    }

    @Override
    public void equal(String exactKey) {
      exactKeys.add(DuplicateStoreKeys.exact(exactKey), number);
    }

    @Override
    public void uri(String uri) {
      uris.add(DuplicateStoreKeys.uri(uri), number);
    }
  }

  /** What stands under the pairs of one hash. */
  private interface Value {
    byte[] of(long[] pairs, int from, int to);
  }

  private void write(SortedNumbers numbers, LongFunction<Bytes> key, Value value) {
    int tablesOfIt = Math.max(1, numbers.parts() / PARTS_A_TABLE);
    int parts = numbers.parts() / tablesOfIt;
    IntStream.range(0, tablesOfIt)
        .parallel()
        .forEach(
            table ->
                write(
                    writer -> {
                      for (int part = table * parts; part < (table + 1) * parts; part++) {
                        write(writer, numbers.part(part), key, value);
                      }
                    }));
  }

  private static void write(
      TableWriter writer, long[] pairs, LongFunction<Bytes> key, Value value) {
    int from = 0;
    for (int to = 2; to <= pairs.length; to += 2) {
      if (to == pairs.length || pairs[to] != pairs[from]) {
        writer.put(key.apply(pairs[from]).get(), value.of(pairs, from, to));
        from = to;
      }
    }
  }

  private void write(SortedKeys keys, Function<List<Long>, byte[]> value) {
    write(writer -> keys.read((key, numbers) -> writer.put(key.get(), value.apply(numbers))));
  }

  private void write(Consumer<TableWriter> filling) {
    Path file = folder.resolve("table-" + tablesBegun.incrementAndGet());
    try (TableWriter writer = store.table(file)) {
      filling.accept(writer);
      if (writer.finish()) {
        tables.add(file);
      }
    }
  }

  private static byte[] posting(long[] pairs, int from, int to) {
    Posting posting = Posting.NONE;
    for (int i = from; i < to; i += 2) {
      long marked = pairs[i + 1];
      posting = posting.with(marked >> MARK_BITS, (marked & FRESH) != 0, (marked & LISTED) != 0);
    }
    return IndexedArticleCodec.bytes(posting);
  }

  private static byte[] count(long[] pairs, int from, int to) {
    return IndexedArticleCodec.bytes((to - from) / 2);
  }

  @Override
  public void close() throws IOException {
    try (fingerprints;
        lines;
        exactKeys) {
      uris.close();
    }
  }
}
