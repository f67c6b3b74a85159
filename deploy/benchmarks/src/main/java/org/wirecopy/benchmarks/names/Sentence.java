package org.wirecopy.benchmarks.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One sentence of a corpus: words with labels, and the text where the corpus gives it.
 *
 * @param text the sentence as it was written; null where only its words are known
 */
record Sentence(String text, List<String> words, List<String> labels) {
  private static final Map<String, String> TYPES =
      Map.of("PER", "PERSON", "ORG", "ORG", "LOC", "LOC");

  private static final String NO_SPACE_BEFORE = ".,;:!?)]}%…”’»“";
  private static final String NO_SPACE_AFTER = "([{$€£„«#";

  /** Appends the sentence to a text and its names to those of the text. */
  void appendTo(StringBuilder whole, Set<Span> names) {
    int base = whole.length();
    int[] starts = new int[words.size()];
    if (text == null) {
      join(whole, starts);
    } else {
      whole.append(text);
      int at = 0;
      for (int i = 0; i < starts.length; i++) {
        at = text.indexOf(words.get(i), at);
        if (at < 0) {
          throw new IllegalArgumentException("the text lacks the word " + words.get(i));
        }
        starts[i] = base + at;
        at += words.get(i).length();
      }
    }
    addNames(whole, starts, names);
  }

  /** Words as a writer sets them; English corpora part "did n't" and "it 's". */
  private void join(StringBuilder whole, int[] starts) {
    boolean glued = true;
    boolean quoted = false;
    for (int i = 0; i < starts.length; i++) {
      String word = words.get(i);
      boolean quote = word.equals("\"") || word.equals("''") || word.equals("``");
      boolean closing = quote && quoted;
      boolean tail = word.equals("n't") || word.matches("['’](?i:s|re|ve|ll|d|m)");
      boolean mark = word.length() == 1 && NO_SPACE_BEFORE.contains(word) && !isOpening(word, i);
      if (!glued && !closing && !tail && !mark) {
        whole.append(' ');
      }
      starts[i] = whole.length();
      whole.append(word);
      glued =
          (quote && !closing)
              || (word.length() == 1 && NO_SPACE_AFTER.contains(word))
              || isOpening(word, i);
      quoted = quote ? !quoted : quoted;
    }
  }

  /** The mark that closes an English quotation closes or opens a German one. */
  private boolean isOpening(String word, int at) {
    return word.equals("“") && !words.subList(0, at).contains("„");
  }

  private void addNames(StringBuilder whole, int[] starts, Set<Span> names) {
    int from = 0;
    while (from < starts.length) {
      String type = type(labels.get(from));
      int to = from + 1;
      while (type != null && to < starts.length && labels.get(to).equals("I-" + kind(from))) {
        to++;
      }
      if (type != null) {
        int end = starts[to - 1] + words.get(to - 1).length();
        int start = whole.codePointCount(0, starts[from]);
        names.add(new Span(type, start, start + whole.codePointCount(starts[from], end)));
      }
      from = to;
    }
  }

  private String kind(int at) {
    return labels.get(at).substring(2);
  }

  private static String type(String label) {
    return label.length() < 2 ? null : TYPES.get(label.substring(2));
  }

  /** Collects the words of a sentence line by line. */
  static final class Reader {
    private String text;
    private List<String> words = new ArrayList<>();
    private List<String> labels = new ArrayList<>();

    void text(String written) {
      text = written;
    }

    void word(String word, String label) {
      words.add(word);
      labels.add(label);
    }

    boolean isEmpty() {
      return words.isEmpty();
    }

    Sentence end() {
      Sentence sentence = new Sentence(text, words, labels);
      text = null;
      words = new ArrayList<>();
      labels = new ArrayList<>();
      return sentence;
    }
  }
}
