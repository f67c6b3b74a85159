package org.wirecopy.enrich.dedupe;

/**
 * Which of a text's shingles are kept as fingerprints: the shorter the text, the more of them, so
 * that a flash has enough to be recognised by. What is kept at a rarer rate is kept at each denser
 * one, so texts of two rates are compared by what the rarer one keeps.
 */
enum Rate {
  ALL(1, 64),
  HALF(2, 128),
  QUARTER(4, 256),
  /** What every text keeps, and what is published. */
  EIGHTH(8, Integer.MAX_VALUE);

  private static final Rate[] RATES = values();

  /** Bits of a kept hash that say at which rate it is the rarest to be kept. */
  private static final long MARK = 0b110;

  private static final int MARK_SHIFT = 1;

  private static final long NOT_HASHED = 0b111;

  private final int oneIn;
  private final int maxShingles;

  Rate(int oneIn, int maxShingles) {
    this.oneIn = oneIn;
    this.maxShingles = maxShingles;
  }

  /** The rate for a text with so many shingles. */
  static Rate ofShingles(int count) {
    Rate rate = ALL;
    while (count > rate.maxShingles) {
      rate = RATES[rate.ordinal() + 1];
    }
    return rate;
  }

  /** Whether a hash is kept. */
  boolean samples(long hash) {
    return Long.remainderUnsigned(hash, oneIn) == 0;
  }

  /** How many fingerprints stand for one of the rarest rate. */
  int density() {
    return EIGHTH.oneIn / oneIn;
  }

  /** About how many words so many fingerprints stand for. */
  static int words(int fingerprints, Rate rate) {
    return fingerprints * rate.oneIn;
  }

  /**
   * A hash with the rarest rate that keeps it in place of its lowest three bits; what every text
   * keeps is left as it is.
   */
  static long marked(long hash) {
    int rarest = Math.min(Long.numberOfTrailingZeros(hash), EIGHTH.ordinal());
    return hash & ~NOT_HASHED | (long) RATES[rarest].mark() << MARK_SHIFT;
  }

  /** 0 for what every text keeps, up to 3. */
  int mark() {
    return EIGHTH.ordinal() - ordinal();
  }

  static Rate ofMark(int mark) {
    return RATES[EIGHTH.ordinal() - mark];
  }

  /** The rarest rate that keeps a marked hash. */
  static Rate ofMarked(long hash) {
    return ofMark((int) ((hash & MARK) >>> MARK_SHIFT));
  }
}
