package org.wirecopy.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Header;

/**
 * What the lane needs to know of an article's JSON, beside it: 1 byte with the number of this
 * layout, then 4 bytes each for the length of the JSON, the version and where the links begin and
 * end, then the exact key.
 */
final class UnlinkedArticleHeader {
  private static final byte LAYOUT = 1;
  private static final int NUMBERS = 4;
  private static final int KEY_AT = 1 + NUMBERS * Integer.BYTES;

  private UnlinkedArticleHeader() {}

  static byte[] bytes(UnlinkedArticle article) {
    byte[] exactKey = article.exactKey().getBytes(UTF_8);
    return ByteBuffer.allocate(KEY_AT + exactKey.length)
        .put(LAYOUT)
        .putInt(article.json().length)
        .putInt(article.version())
        .putInt(article.linksFrom())
        .putInt(article.linksTo())
        .put(exactKey)
        .array();
  }

  /**
   * The article of some JSON. It is parsed where no header says what is in it: releases before this
   * header wrote none, and one of a later layout, or of other JSON, is not believed.
   *
   * @param header null where there is none
   * @throws IllegalStateException if the JSON is no enriched article
   */
  static UnlinkedArticle article(Header header, byte[] json) {
    if (header == null || header.value() == null || header.value().length <= KEY_AT) {
      return UnlinkedArticle.reading(json);
    }
    ByteBuffer in = ByteBuffer.wrap(header.value());
    if (in.get() != LAYOUT || in.getInt() != json.length) {
      return UnlinkedArticle.reading(json);
    }
    int version = in.getInt();
    int linksFrom = in.getInt();
    int linksTo = in.getInt();
    if (!UnlinkedArticle.areLinks(json, linksFrom, linksTo)) {
      return UnlinkedArticle.reading(json);
    }
    String exactKey = new String(header.value(), KEY_AT, header.value().length - KEY_AT, UTF_8);
    return new UnlinkedArticle(json, version, exactKey, linksFrom, linksTo);
  }
}
