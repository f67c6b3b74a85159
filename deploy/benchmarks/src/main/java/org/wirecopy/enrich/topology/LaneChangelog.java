package org.wirecopy.enrich.topology;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.wirecopy.enrich.dedupe.DuplicateFinder;
import org.wirecopy.enrich.dedupe.DuplicateMemory;
import org.wirecopy.enrich.dedupe.DuplicateRules;
import org.wirecopy.enrich.dedupe.ExactKey;
import org.wirecopy.enrich.dedupe.IndexedArticle;
import org.wirecopy.enrich.dedupe.Posting;
import org.wirecopy.enrich.dedupe.TextSketch;

/** The changelog of the lane's store: records as the lane writes them, and what they lead to. */
public final class LaneChangelog {
  private LaneChangelog() {}

  /**
   * The record of an article that is no copy.
   *
   * @param number in the lane
   * @param time when it came, milliseconds of the stream's clock
   */
  public static KeyValue<Bytes, byte[]> record(long number, String uri, String text, long time) {
    Kept kept = new Kept();
    new DuplicateFinder(DuplicateRules.MEASURED, kept, Long.MAX_VALUE)
        .arrive(
            new DuplicateFinder.Arrival(
                number, uri, ExactKey.of(text), TextSketch.of(text), time, true));
    return KeyValue.pair(
        DuplicateStoreKeys.article(number), IndexedArticleCodec.bytes(kept.article));
  }

  /**
   * All entries of a store that is restored from these records, the index among them.
   *
   * @param folder where it may be made; it must be empty
   */
  public static Map<Bytes, byte[]> restored(
      Path folder, Map<Bytes, byte[]> records, Class<? extends RocksDBConfigSetter> setter) {
    Map<Bytes, byte[]> entries = new TreeMap<>();
    try (DuplicateStoreAlone store = new DuplicateStoreAlone(folder, 32L << 20, setter)) {
      records.forEach(store.store()::put);
      try (KeyValueIterator<Bytes, byte[]> all = store.store().all()) {
        all.forEachRemaining(entry -> entries.put(entry.key, entry.value));
      }
    }
    return entries;
  }

  /** Remembers the last article, and nothing for anybody who asks. */
  private static final class Kept implements DuplicateMemory {
    private IndexedArticle article;

    @Override
    public IndexedArticle article(long number) {
      return null;
    }

    @Override
    public Long oldest() {
      return null;
    }

    @Override
    public void put(long number, IndexedArticle kept) {
      article = kept;
    }

    @Override
    public void remove(long number) {}

    @Override
    public Posting fingerprint(long hash) {
      return Posting.NONE;
    }

    @Override
    public int line(long hash) {
      return 0;
    }

    @Override
    public List<Long> equal(String exactKey) {
      return List.of();
    }

    @Override
    public Long number(String uri) {
      return null;
    }
  }
}
