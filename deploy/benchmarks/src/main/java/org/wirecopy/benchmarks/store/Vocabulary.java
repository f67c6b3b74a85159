package org.wirecopy.benchmarks.store;

import java.util.Random;

/** Words that no language has, each about as often as its rank makes it likely (Zipf). */
final class Vocabulary {
  static final int SIZE = 50_000;

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final String[] ENDINGS = {"", "s", "ed", "ing", "er"};

  private Vocabulary() {}

  /** A word by chance. */
  static String any(Random random) {
    return word(rank(random, SIZE));
  }

  /** A number from 1 to a bound, the lower ones more often: the logarithm is uniform. */
  static int rank(Random random, int bound) {
    return Math.min(bound, (int) Math.pow(bound + 1.0, random.nextDouble()));
  }

  /** The word of a rank, from 1; the frequent ones are short. */
  static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank; rest > 0; rest /= CONSONANTS.length() * VOWELS.length()) {
      int syllable = rest % (CONSONANTS.length() * VOWELS.length());
      word.append(CONSONANTS.charAt(syllable % CONSONANTS.length()));
      word.append(VOWELS.charAt(syllable / CONSONANTS.length()));
    }
    return word + "n" + ENDINGS[rank % ENDINGS.length];
  }
}
