package org.wirecopy.enrich.topology;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.wirecopy.enrich.dedupe.Posting;

/** What {@link DuplicateStore} keeps beside the articles. */
record DuplicateIndexReader(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
  Posting fingerprint(long hash) {
    byte[] posting = store.get(DuplicateStoreKeys.fingerprint(hash));
    return posting == null ? Posting.NONE : IndexedArticleCodec.posting(posting);
  }

  int line(long hash) {
    byte[] count = store.get(DuplicateStoreKeys.line(hash));
    return count == null ? 0 : IndexedArticleCodec.count(count);
  }

  List<Long> equal(String exactKey) {
    byte[] numbers = store.get(DuplicateStoreKeys.exact(exactKey));
    return numbers == null ? List.of() : IndexedArticleCodec.numbers(numbers);
  }

  Long number(String uri) {
    byte[] number = store.get(DuplicateStoreKeys.uri(uri));
    return number == null ? null : IndexedArticleCodec.number(number);
  }
}
