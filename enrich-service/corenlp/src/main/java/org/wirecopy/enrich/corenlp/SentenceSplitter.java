package org.wirecopy.enrich.corenlp;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides tokens into sentences as CoreNLP's {@code WordToSentenceProcessor} does by default: a
 * sentence ends with a stop, and closing quotes and brackets behind it belong to it.
 */
final class SentenceSplitter {
  private static final String STOPS = "!?！？";
  private static final String CLOSING = "\"'>＂＇＞";

  private SentenceSplitter() {}

  /** The sentences, none of them empty. */
  static List<List<Token>> sentences(List<Token> tokens) {
    List<List<Token>> sentences = new ArrayList<>();
    List<Token> last = null;
    List<Token> current = new ArrayList<>();
    for (Token token : tokens) {
      String word = token.word();
      if (last != null && current.isEmpty() && closes(word) && opensIn(last, word)) {
        last.add(token);
        continue;
      }
      current.add(token);
      if (ends(word)) {
        sentences.add(current);
        last = current;
        current = new ArrayList<>();
      }
    }
    if (!current.isEmpty()) {
      sentences.add(current);
    }
    return sentences;
  }

  private static boolean ends(String word) {
    char first = word.charAt(0);
    if (first == '.' || first == '。') {
      return word.length() == 1;
    }
    for (int i = 0; i < word.length(); i++) {
      if (STOPS.indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** A quote or bracket, or how the Penn Treebank writes one. */
  private static boolean closes(String word) {
    if (word.length() == 1) {
      char sign = word.charAt(0);
      int type = Character.getType(sign);
      return type == Character.END_PUNCTUATION
          || type == Character.FINAL_QUOTE_PUNCTUATION
          || CLOSING.indexOf(sign) >= 0;
    }
    return switch (word) {
      case "''", "’’", "-RRB-", "-RSB-", "-RCB-" -> true;
      default -> false;
    };
  }

  /** A straight quote closes only what an odd number of its kind has opened. */
  private static boolean opensIn(List<Token> sentence, String quote) {
    if (!quote.equals("\"") && !quote.equals("'")) {
      return true;
    }
    return sentence.stream().filter(token -> token.word().equals(quote)).count() % 2 != 0;
  }
}
