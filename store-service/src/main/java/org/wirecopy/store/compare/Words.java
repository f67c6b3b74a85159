package org.wirecopy.store.compare;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A paragraph in words, by Unicode's rules (UAX 29); signs and spaces go with the word before. */
final class Words {
  /** What stands behind so many words is compared as one. */
  static final int MAX_WORDS = 800;

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final List<String> words;
  private final List<String> keys;
  private final Map<String, Integer> counts = new HashMap<>();

  private Words(List<String> words) {
    this.words = words;
    keys = words.stream().map(Words::key).toList();
    keys.forEach(key -> counts.merge(key, 1, Integer::sum));
  }

  static Words of(String paragraph) {
    BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.ROOT);
    boundaries.setText(paragraph);
    List<String> words = new ArrayList<>();
    boolean hasWord = false;
    int start = 0;
    int last = 0;
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      boolean isWord = boundaries.getRuleStatus() != BreakIterator.WORD_NONE;
      if (isWord && hasWord && words.size() < MAX_WORDS) {
        words.add(paragraph.substring(start, last));
        start = last;
      }
      hasWord |= isWord;
      last = end;
    }
    if (start < paragraph.length()) {
      words.add(paragraph.substring(start));
    }
    return new Words(words);
  }

  /** Without signs and case, by which words are the same; signs alone are themselves. */
  private static String key(String word) {
    String letters = SIGNS.matcher(word).replaceAll("");
    return letters.isEmpty() ? word.strip() : letters.toLowerCase(Locale.ROOT);
  }

  int size() {
    return words.size();
  }

  String word(int index) {
    return words.get(index);
  }

  String key(int index) {
    return keys.get(index);
  }

  /** How many words both have, in whatever order. */
  int shared(Words other) {
    int shared = 0;
    for (Map.Entry<String, Integer> one : counts.entrySet()) {
      shared += Math.min(one.getValue(), other.counts.getOrDefault(one.getKey(), 0));
    }
    return shared;
  }
}
