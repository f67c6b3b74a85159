package org.wirecopy.benchmarks.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts of words that nobody uses, a third of them edited copies of an earlier one. A story has two
 * duplicates at most and no line is repeated, so that which articles share text does not depend on
 * their order: nothing becomes boilerplate.
 */
final class Stories {
  private static final int WORDS = 120;
  private static final int COPIES = 2;
  private static final int ONE_IN_IS_A_COPY = 3;
  private static final int ONE_WORD_IN_IS_EDITED = 40;
  private static final int SENTENCE = 12;

  private final Random random;
  private final List<String[]> originals = new ArrayList<>();
  private final List<Integer> duplicates = new ArrayList<>();

  Stories(Random random) {
    this.random = random;
  }

  /** A new story, or a copy of one. */
  String next() {
    if (!originals.isEmpty() && random.nextInt(ONE_IN_IS_A_COPY) == 0) {
      int number = random.nextInt(originals.size());
      if (duplicates.get(number) < COPIES) {
        duplicates.set(number, duplicates.get(number) + 1);
        return text(edited(originals.get(number)));
      }
    }
    String[] words = words();
    originals.add(words);
    duplicates.add(0);
    return text(words);
  }

  /** A text that nothing is ever copied from. */
  String unrelated() {
    return text(words());
  }

  private String[] words() {
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
    return "w" + Integer.toString(random.nextInt(1_679_616), 36);
  }

  private static String text(String[] words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      text.append(words[i]).append(i % SENTENCE == SENTENCE - 1 ? ".\n" : " ");
    }
    return text.toString();
  }
}
