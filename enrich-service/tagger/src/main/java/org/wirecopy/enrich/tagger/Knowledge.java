package org.wirecopy.enrich.tagger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known about words beside the labelled text: lists of names, of one or several tokens, and
 * classes of words that stand in like places.
 *
 * @param lists for each name, without marks, the lists that have it, a bit each
 * @param classes for each word, in small letters, the number of its class
 */
public record Knowledge(HashTable lists, HashTable classes) {
  /** Bits of lists that may be. */
  public static final int MAX_LISTS = 8;

  /** Longest name that is looked up, in tokens. */
  static final int MAX_TOKENS = 4;

  /** Nothing at all. */
  public static final Knowledge NONE =
      new Knowledge(new HashTable(Map.of()), new HashTable(Map.of()));

  /**
   * Lists as a table.
   *
   * @param lists names by list, {@link #MAX_LISTS} at most
   */
  public static HashTable table(List<List<String>> lists) {
    if (lists.size() > MAX_LISTS) {
      throw new IllegalArgumentException("more than %d lists".formatted(MAX_LISTS));
    }
    Map<Long, Integer> table = new HashMap<>();
    for (int list = 0; list < lists.size(); list++) {
      for (String name : lists.get(list)) {
        List<Token> tokens = Tokenizer.tokens(name);
        if (!tokens.isEmpty() && tokens.size() <= MAX_TOKENS) {
          long key = 0;
          for (Token token : tokens) {
            key = Hash.of(key, WordForm.plain(token.text()));
          }
          table.merge(key, 1 << list, (one, other) -> one | other);
        }
      }
    }
    return new HashTable(table);
  }

  /** Classes of words as a table; numbers from 1 to 65535. */
  public static HashTable classes(Map<String, Integer> numbers) {
    Map<Long, Integer> table = new HashMap<>();
    numbers.forEach((word, number) -> table.put(Hash.of(word), number));
    return new HashTable(table);
  }

  /**
   * For each token the lists that have the longest name in which it stands: of a name by itself the
   * lower bits, of a longer one the upper.
   */
  int[] listed(List<WordForm> words) {
    int[] listed = new int[words.size()];
    if (lists.isEmpty()) {
      return listed;
    }
    int at = 0;
    while (at < listed.length) {
      int length = 0;
      int found = 0;
      if (words.get(at).capital()) {
        long key = 0;
        for (int i = 0; i < MAX_TOKENS && at + i < listed.length; i++) {
          key = Hash.of(key, words.get(at + i).plain());
          int bits = lists.get(key);
          if (bits != 0) {
            length = i + 1;
            found = bits;
          }
        }
      }
      for (int i = 0; i < length; i++) {
        listed[at + i] = length == 1 ? found : found << MAX_LISTS;
      }
      at += Math.max(1, length);
    }
    return listed;
  }
}
