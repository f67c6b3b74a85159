package org.wirecopy.enrich.topology;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.wirecopy.enrich.dedupe.Posting;

/** What {@link CopyStore} keeps beside the articles. */
record CopyIndexReader(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
  Posting fingerprint(long hash) {
    byte[] posting = store.get(CopyKeys.fingerprint(hash));
    return posting == null ? Posting.NONE : CopyCodec.posting(posting);
  }

  int line(long hash) {
    byte[] count = store.get(CopyKeys.line(hash));
    return count == null ? 0 : CopyCodec.count(count);
  }

  List<Long> equal(String exactKey) {
    byte[] numbers = store.get(CopyKeys.exact(exactKey));
    return numbers == null ? List.of() : CopyCodec.numbers(numbers);
  }

  Long number(String uri) {
    byte[] number = store.get(CopyKeys.uri(uri));
    return number == null ? null : ByteBuffer.wrap(number).getLong();
  }
}
