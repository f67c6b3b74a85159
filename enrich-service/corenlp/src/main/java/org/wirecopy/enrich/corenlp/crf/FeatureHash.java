package org.wirecopy.enrich.corenlp.crf;

/**
 * A string as a 64-bit polynomial over its UTF-16 code units, so that the hash of two strings
 * joined follows from theirs (Karp and Rabin, "Efficient randomized pattern-matching algorithms",
 * IBM Journal of Research and Development 31(2), 1987). Among the features of the models there is
 * no collision; {@link ModelConverter} refuses a model with one.
 *
 * @param value the polynomial's value modulo 2^64
 * @param power the base to the power of the string's length
 */
record FeatureHash(long value, long power) {
  /** Odd, so that no power of it is ever 0; the digits are those of the golden ratio. */
  private static final long BASE = 0x9E3779B97F4A7C15L;

  static final FeatureHash EMPTY = new FeatureHash(0, 1);

  static FeatureHash of(String text) {
    return EMPTY.plus(text);
  }

  /** The hash of this string with another behind it. */
  FeatureHash plus(FeatureHash tail) {
    return new FeatureHash(value * tail.power + tail.value, power * tail.power);
  }

  /** The hash of this string with another behind it. */
  FeatureHash plus(String tail) {
    long hash = value;
    long factor = power;
    for (int i = 0; i < tail.length(); i++) {
      hash = next(hash, tail.charAt(i));
      factor *= BASE;
    }
    return new FeatureHash(hash, factor);
  }

  /** As {@link #plus(FeatureHash)}, where only the value is needed. */
  long with(FeatureHash tail) {
    return joined(value, tail);
  }

  /** The value of a string, given by its own value, with another behind it. */
  static long joined(long value, FeatureHash tail) {
    return value * tail.power + tail.value;
  }

  /** The value of a string that is one character longer. */
  static long next(long hash, char character) {
    return hash * BASE + character + 1;
  }

  /** Spreads a value over the places of a table (the last step of David Stafford's mix 13). */
  static int place(long hash, int mask) {
    long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    return (int) (mixed ^ (mixed >>> 31)) & mask;
  }
}
