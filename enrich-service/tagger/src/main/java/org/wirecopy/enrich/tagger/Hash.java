package org.wirecopy.enrich.tagger;

/** 64-bit hashes of characters and of pairs of hashes; part of every model, so never changed. */
final class Hash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private Hash() {}

  /** FNV-1a over UTF-16 code units. */
  static long of(CharSequence text) {
    return of(text, 0, text.length());
  }

  /** The same of some of the characters. */
  static long of(CharSequence text, int from, int to) {
    long hash = OFFSET;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** Of two in this order, spread over all bits as in MurmurHash3's fmix64. */
  static long of(long first, long second) {
    long hash = first * GOLDEN + second;
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
