package org.wirecopy.store.words;

import java.util.function.Supplier;

/**
 * The stems of the words that came last: most words of a text are among a language's few thousand
 * frequent ones, and to look one up takes a tenth of the time of a stemmer.
 *
 * <p>Any number of threads may use one: what is remembered never changes, and a word that another
 * has put out is stemmed again.
 */
final class RememberedStems {
  /** A power of two; some 100 bytes each. */
  private static final int PLACES = 1 << 15;

  /** Longer words are rare, and would keep much text. */
  private static final int MAX_LENGTH = 32;

  private final Stem[] places = new Stem[PLACES];

  private record Stem(String language, String word, String stem) {
    boolean isOf(String otherLanguage, String otherWord) {
      return word.equals(otherWord) && language.equals(otherLanguage);
    }
  }

  /**
   * The stem of a word.
   *
   * @param stemmer makes it where it is not remembered
   */
  String of(String language, String word, Supplier<String> stemmer) {
    if (word.length() > MAX_LENGTH) {
      return stemmer.get();
    }
    int hash = 31 * word.hashCode() + language.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    Stem known = places[place];
    if (known == null || !known.isOf(language, word)) {
      known = new Stem(language, word, stemmer.get());
      places[place] = known;
    }
    return known.stem();
  }
}
