package org.wirecopy.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;
import org.wirecopy.enrich.dedupe.Fingerprints;

/** Keys of {@link DuplicateStore}: the first byte says of what kind. */
final class DuplicateStoreKeys {
  /** A number sorts as it counts, since none is negative. */
  static final Bytes FIRST_ARTICLE = article(0);

  static final Bytes LAST_ARTICLE = article(Long.MAX_VALUE);

  /** All keys of the index come behind those of articles, from this one on. */
  static final Bytes INDEX = Bytes.wrap(new byte[] {'b'});

  private static final byte ARTICLE = 'a';
  private static final byte FINGERPRINT = 'f';
  private static final byte LINE = 'l';
  private static final byte EXACT = 'e';
  private static final byte URI = 'u';

  private DuplicateStoreKeys() {}

  static Bytes article(long number) {
    return Bytes.wrap(ByteBuffer.allocate(1 + Long.BYTES).put(ARTICLE).putLong(number).array());
  }

  /** The number of an article's key. */
  static long number(Bytes article) {
    ByteBuffer key = ByteBuffer.wrap(article.get());
    if (key.get() != ARTICLE) {
      throw new IllegalArgumentException("the key of no article: " + article);
    }
    return key.getLong();
  }

  static Bytes fingerprint(long hash) {
    return hash(FINGERPRINT, hash);
  }

  static Bytes line(long hash) {
    return hash(LINE, hash);
  }

  static Bytes exact(String exactKey) {
    return text(EXACT, exactKey);
  }

  static Bytes uri(String uri) {
    return text(URI, uri);
  }

  private static Bytes hash(byte kind, long hash) {
    byte[] key = new byte[1 + Fingerprints.BYTES];
    key[0] = kind;
    for (int i = Fingerprints.BYTES; i > 0; i--) {
      key[i] = (byte) (hash >>> (Byte.SIZE * (Fingerprints.BYTES - i)));
    }
    return Bytes.wrap(key);
  }

  private static Bytes text(byte kind, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return Bytes.wrap(ByteBuffer.allocate(1 + bytes.length).put(kind).put(bytes).array());
  }
}
