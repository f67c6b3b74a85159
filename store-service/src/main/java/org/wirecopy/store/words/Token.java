package org.wirecopy.store.words;

/**
 * One word of a text.
 *
 * @param word as it is compared, see {@link Folding}
 * @param raw the characters as they stand in the text
 * @param start of the first character in the text, in UTF-16 units
 * @param end behind the last character, likewise
 */
public record Token(String word, String raw, int start, int end) {}
