package org.wirecopy.enrich.topology;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirecopy.enrich.dedupe.DuplicateMemory;
import org.wirecopy.enrich.dedupe.IndexedArticle;
import org.wirecopy.enrich.dedupe.Posting;

/** The lane's memory over {@link DuplicateStore}, as Kafka Streams hands it out. */
final class StoredDuplicateMemory implements DuplicateMemory {
  private final KeyValueStore<Bytes, byte[]> store;
  private final DuplicateIndexReader index;
  private Long oldest;
  private boolean oldestKnown;

  StoredDuplicateMemory(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    this.index = new DuplicateIndexReader(store);
  }

  @Override
  public IndexedArticle article(long number) {
    byte[] article = store.get(DuplicateStoreKeys.article(number));
    return article == null ? null : IndexedArticleCodec.article(article);
  }

  /** Looked up once and then only after a removal, since each arriving article asks. */
  @Override
  public Long oldest() {
    if (!oldestKnown) {
      Bytes from =
          oldest == null ? DuplicateStoreKeys.FIRST_ARTICLE : DuplicateStoreKeys.article(oldest);
      try (KeyValueIterator<Bytes, byte[]> later =
          store.range(from, DuplicateStoreKeys.LAST_ARTICLE)) {
        oldest = later.hasNext() ? DuplicateStoreKeys.number(later.next().key) : null;
      }
      oldestKnown = true;
    }
    return oldest;
  }

  @Override
  public void put(long number, IndexedArticle article) {
    store.put(DuplicateStoreKeys.article(number), IndexedArticleCodec.bytes(article));
    oldestKnown &= oldest != null;
  }

  @Override
  public void remove(long number) {
    store.put(DuplicateStoreKeys.article(number), null);
    oldestKnown &= oldest == null || oldest != number;
  }

  @Override
  public Posting fingerprint(long hash) {
    return index.fingerprint(hash);
  }

  @Override
  public int line(long hash) {
    return index.line(hash);
  }

  @Override
  public List<Long> equal(String exactKey) {
    return index.equal(exactKey);
  }

  @Override
  public Long number(String uri) {
    return index.number(uri);
  }
}
