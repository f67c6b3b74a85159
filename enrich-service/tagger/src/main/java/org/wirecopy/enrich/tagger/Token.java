package org.wirecopy.enrich.tagger;

/**
 * A word, a number or a sign of a sentence.
 *
 * @param text its characters
 * @param start of the first character, in UTF-16 code units of the sentence, from 0
 * @param end behind the last character, likewise
 */
public record Token(String text, int start, int end) {}
