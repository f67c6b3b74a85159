package org.wirecopy.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * News that never happened: words as frequent as in a language (log-uniform ranks), ten paragraphs,
 * two lines that all articles of an outlet have, one in five an edited copy of a recent one. The
 * same for the same seed.
 */
public final class SyntheticNews {
  private static final int WORDS = 300;
  private static final int PARAGRAPHS = 10;
  private static final int VOCABULARY = 50_000;
  private static final int OUTLETS = 50;
  private static final int RECENT = 2_000;
  private static final int ONE_IN_IS_A_COPY = 5;
  private static final int ONE_WORD_IN_IS_EDITED = 20;

  private final Random random;
  private final List<String[]> recent = new ArrayList<>();
  private int told;

  /** The same news for the same seed. */
  public SyntheticNews(long seed) {
    random = new Random(seed);
  }

  /** The text of the next article. */
  public String next() {
    boolean copy = !recent.isEmpty() && random.nextInt(ONE_IN_IS_A_COPY) == 0;
    String[] words = copy ? edited(recent.get(random.nextInt(recent.size()))) : story();
    if (!copy) {
      if (recent.size() < RECENT) {
        recent.add(words);
      } else {
        recent.set(told % RECENT, words);
      }
    }
    told++;
    return text(words, random.nextInt(OUTLETS));
  }

  private String[] story() {
    String[] words = new String[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = word();
    }
    return words;
  }

  private String[] edited(String[] story) {
    String[] words = story.clone();
    for (int i = 0; i < words.length; i++) {
      if (random.nextInt(ONE_WORD_IN_IS_EDITED) == 0) {
        words[i] = word();
      }
    }
    return words;
  }

  private String word() {
    int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
    return "w" + Integer.toString(rank * 7919 % 1_679_616, 36);
  }

  private static String text(String[] words, int outlet) {
    StringBuilder text = new StringBuilder(WORDS * 6);
    text.append("Published by the newspaper number ").append((char) ('a' + outlet % 26));
    text.append(outlet).append("\n");
    for (int i = 0; i < words.length; i++) {
      text.append(words[i]).append(i % (WORDS / PARAGRAPHS) == WORDS / PARAGRAPHS - 1 ? '\n' : ' ');
    }
    return text.append("All rights reserved by outlet ").append(outlet).append('\n').toString();
  }
}
