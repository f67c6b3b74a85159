package org.wirecopy.enrich.topology;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.wirecopy.enrich.dedupe.CopyMemory;
import org.wirecopy.enrich.dedupe.KnownCopy;
import org.wirecopy.enrich.dedupe.Posting;

/**
 * The lane's memory in state stores. Articles have a changelog, one record each. The index has
 * none, since some thirty records an article would be the broker's main work: it is made anew from
 * the articles where it is missing or behind them.
 */
final class StoredCopies implements CopyMemory {
  private static final byte FINGERPRINT = 'f';
  private static final byte LINE = 'l';
  private static final Bytes REACHED = Bytes.wrap(new byte[] {'r'});

  private final KeyValueStore<Long, KnownCopy> copies;
  private final KeyValueStore<String, Long> numbers;
  private final KeyValueStore<Bytes, byte[]> index;
  private Long oldest;
  private boolean oldestKnown;

  StoredCopies(ProcessorContext<?, ?> context) {
    copies = context.getStateStore(StoreNames.COPIES);
    numbers = context.getStateStore(StoreNames.COPY_NUMBERS);
    index = context.getStateStore(StoreNames.COPY_INDEX);
  }

  /** Makes the index anew if it does not reach up to the newest article. */
  void catchUp(int mostPostings) {
    byte[] reached = index.get(REACHED);
    long upTo = reached == null ? -1 : ByteBuffer.wrap(reached).getLong();
    if (newest() <= upTo) {
      return;
    }
    try (KeyValueIterator<Bytes, byte[]> outdated = index.all()) {
      outdated.forEachRemaining(entry -> index.delete(entry.key));
    }
    try (KeyValueIterator<Long, KnownCopy> all = copies.all()) {
      while (all.hasNext()) {
        KeyValue<Long, KnownCopy> known = all.next();
        enter(known.key, known.value, mostPostings);
      }
    }
    reach(newest());
  }

  private long newest() {
    try (KeyValueIterator<Long, KnownCopy> all = copies.reverseAll()) {
      return all.hasNext() ? all.next().key : -1;
    }
  }

  private void reach(long number) {
    index.put(REACHED, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  @Override
  public Long number(String uri) {
    return numbers.get(uri);
  }

  @Override
  public KnownCopy copy(long number) {
    return copies.get(number);
  }

  /** Looked up once and then only after a removal, since each arriving article asks. */
  @Override
  public Long oldest() {
    if (!oldestKnown) {
      long from = oldest == null ? 0 : oldest;
      try (KeyValueIterator<Long, KnownCopy> later = copies.range(from, Long.MAX_VALUE)) {
        oldest = later.hasNext() ? later.next().key : null;
      }
      oldestKnown = true;
    }
    return oldest;
  }

  @Override
  public void put(long number, KnownCopy copy) {
    copies.put(number, copy);
    numbers.put(copy.uri(), number);
    oldestKnown &= oldest != null;
    reach(number);
  }

  @Override
  public void remove(long number, KnownCopy copy) {
    copies.delete(number);
    numbers.delete(copy.uri());
    oldestKnown &= oldest == null || oldest != number;
  }

  @Override
  public Posting fingerprint(long hash) {
    byte[] posting = index.get(key(FINGERPRINT, hash));
    return posting == null ? Posting.NONE : CopyCodec.posting(posting);
  }

  @Override
  public void fingerprint(long hash, Posting posting) {
    index.put(key(FINGERPRINT, hash), posting.isEmpty() ? null : CopyCodec.bytes(posting));
  }

  @Override
  public int line(long hash) {
    byte[] count = index.get(key(LINE, hash));
    return count == null ? 0 : ByteBuffer.wrap(count).getInt();
  }

  @Override
  public void line(long hash, int count) {
    byte[] value = ByteBuffer.allocate(Integer.BYTES).putInt(count).array();
    index.put(key(LINE, hash), count == 0 ? null : value);
  }

  private static Bytes key(byte kind, long hash) {
    return Bytes.wrap(ByteBuffer.allocate(1 + Long.BYTES).put(kind).putLong(hash).array());
  }
}
