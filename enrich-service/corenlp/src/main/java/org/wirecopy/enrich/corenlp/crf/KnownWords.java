package org.wirecopy.enrich.corenlp.crf;

import java.util.AbstractSet;
import java.util.Iterator;

/** The words in small letters that the model has seen, for CoreNLP's shapes, which ask for them. */
final class KnownWords extends AbstractSet<String> {
  private final HashIndex words;
  private final int size;

  KnownWords(long[] hashes) {
    words = new HashIndex(hashes);
    size = hashes.length;
  }

  @Override
  public boolean contains(Object word) {
    return word instanceof String text && words.contains(FeatureHash.of(text).value());
  }

  @Override
  public int size() {
    return size;
  }

  /** Only hashes are kept. */
  @Override
  public Iterator<String> iterator() {
    throw new UnsupportedOperationException("the words themselves are not kept");
  }
}
