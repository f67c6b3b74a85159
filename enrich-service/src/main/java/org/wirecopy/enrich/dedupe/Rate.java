package org.wirecopy.enrich.dedupe;

/**
 * Which of a text's shingles are kept as fingerprints: the shorter the text, the more of them, so
 * that a flash has enough to be recognised by. What is kept at a rarer rate is kept at each denser
 * one, so texts of two rates are compared by what the rarer one keeps.
 */
enum Rate {
  ALL(3, 64),
  HALF(2, 128),
  QUARTER(1, 256),
  /** What every text keeps, and what is published. */
  EIGHTH(0, Integer.MAX_VALUE);

  private static final Rate[] RATES = values();

  /** Last bits of a hash that are 0 where every text keeps it, and free to say what else is. */
  private static final int FREE_BITS = 3;

  /** Those of them that say at which rate a kept hash is the rarest to be kept. */
  private static final long MARK = 0b110;

  private static final int MARK_SHIFT = 1;

  private final int mark;
  private final int maxShingles;

  Rate(int mark, int maxShingles) {
    this.mark = mark;
    this.maxShingles = maxShingles;
  }

  /** The rate for a text with so many shingles. */
  static Rate ofShingles(int count) {
    for (Rate rate : RATES) {
      if (count <= rate.maxShingles) {
        return rate;
      }
    }
    return EIGHTH;
  }

  /** Whether a hash is kept. */
  boolean samples(long hash) {
    return Long.remainderUnsigned(hash, oneIn()) == 0;
  }

  private int oneIn() {
    return 1 << (FREE_BITS - mark);
  }

  /** How many fingerprints stand for one of the rarest rate. */
  int density() {
    return 1 << mark;
  }

  /** About how many words so many fingerprints stand for. */
  static int words(int fingerprints, Rate rate) {
    return fingerprints * rate.oneIn();
  }

  /**
   * A hash with the rarest rate that keeps it in place of its lowest three bits; what every text
   * keeps is left as it is.
   */
  static long marked(long hash) {
    long free = (1L << FREE_BITS) - 1;
    int zeros = Math.min(Long.numberOfTrailingZeros(hash), FREE_BITS);
    return (hash & ~free) | ((long) (FREE_BITS - zeros) << MARK_SHIFT);
  }

  /** 0 for what every text keeps, 1 to 3 for the denser rates. */
  int mark() {
    return mark;
  }

  /** The rate with a mark. */
  static Rate ofMark(int mark) {
    return RATES[FREE_BITS - mark];
  }

  /** The rarest rate that keeps a marked hash. */
  static Rate ofMarked(long hash) {
    return ofMark((int) ((hash & MARK) >>> MARK_SHIFT));
  }
}
