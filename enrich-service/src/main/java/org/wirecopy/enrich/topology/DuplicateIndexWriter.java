package org.wirecopy.enrich.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.wirecopy.enrich.dedupe.DuplicateIndex;
import org.wirecopy.enrich.dedupe.Posting;

/**
 * Collects what one article changes in the index, to be written in one batch. It touches no key
 * twice, so reading what stood there before is enough.
 */
final class DuplicateIndexWriter implements DuplicateIndex {
  private final DuplicateIndexReader before;
  private final List<KeyValue<Bytes, byte[]>> changes = new ArrayList<>();

  DuplicateIndexWriter(DuplicateIndexReader before) {
    this.before = before;
  }

  List<KeyValue<Bytes, byte[]>> changes() {
    return changes;
  }

  @Override
  public Posting fingerprint(long hash) {
    return before.fingerprint(hash);
  }

  @Override
  public void fingerprint(long hash, Posting posting) {
    change(
        DuplicateStoreKeys.fingerprint(hash),
        posting.isEmpty() ? null : IndexedArticleCodec.bytes(posting));
  }

  @Override
  public int line(long hash) {
    return before.line(hash);
  }

  @Override
  public void line(long hash, int count) {
    change(DuplicateStoreKeys.line(hash), count == 0 ? null : IndexedArticleCodec.bytes(count));
  }

  @Override
  public List<Long> equal(String exactKey) {
    return before.equal(exactKey);
  }

  @Override
  public void equal(String exactKey, List<Long> articles) {
    change(
        DuplicateStoreKeys.exact(exactKey),
        articles.isEmpty() ? null : IndexedArticleCodec.bytes(articles));
  }

  @Override
  public Long number(String uri) {
    return before.number(uri);
  }

  @Override
  public void number(String uri, Long number) {
    change(
        DuplicateStoreKeys.uri(uri),
        number == null ? null : IndexedArticleCodec.bytes(number.longValue()));
  }

  private void change(Bytes key, byte[] value) {
    changes.add(KeyValue.pair(key, value));
  }
}
