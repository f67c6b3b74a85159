package org.wirecopy.enrich.corenlp;

/**
 * A word or sign as a tokenizer divides a text.
 *
 * @param word as the models know it, which may be spelt otherwise than in the text
 * @param start of the first character, in UTF-16 code units, from 0
 * @param end behind the last character, likewise
 */
record Token(String word, int start, int end) {
  Token moved(int by) {
    return by == 0 ? this : new Token(word, start + by, end + by);
  }
}
