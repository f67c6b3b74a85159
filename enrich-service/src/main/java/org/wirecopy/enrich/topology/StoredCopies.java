package org.wirecopy.enrich.topology;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirecopy.enrich.dedupe.CopyMemory;
import org.wirecopy.enrich.dedupe.KnownCopy;
import org.wirecopy.enrich.dedupe.Posting;

/** The lane's memory over {@link CopyStore}, as Kafka Streams hands it out. */
final class StoredCopies implements CopyMemory {
  private final KeyValueStore<Bytes, byte[]> store;
  private final CopyIndexReader index;
  private Long oldest;
  private boolean oldestKnown;

  StoredCopies(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    this.index = new CopyIndexReader(store);
  }

  @Override
  public KnownCopy copy(long number) {
    byte[] copy = store.get(CopyKeys.article(number));
    return copy == null ? null : CopyCodec.copy(copy);
  }

  /** Looked up once and then only after a removal, since each arriving article asks. */
  @Override
  public Long oldest() {
    if (!oldestKnown) {
      Bytes from = oldest == null ? CopyKeys.FIRST_ARTICLE : CopyKeys.article(oldest);
      try (KeyValueIterator<Bytes, byte[]> later = store.range(from, CopyKeys.LAST_ARTICLE)) {
        oldest = later.hasNext() ? CopyKeys.number(later.next().key) : null;
      }
      oldestKnown = true;
    }
    return oldest;
  }

  @Override
  public void put(long number, KnownCopy copy) {
    store.put(CopyKeys.article(number), CopyCodec.bytes(copy));
    oldestKnown &= oldest != null;
  }

  @Override
  public void remove(long number) {
    store.put(CopyKeys.article(number), null);
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
