package org.wirecopy.enrich.entity;

import org.wirecopy.enrich.contract.Entity;

/**
 * A name where it stands in a text.
 *
 * @param text the characters as they stand there
 * @param start of the first character, in UTF-16 code units of the whole text, from 0
 * @param end behind the last character, likewise
 */
record Name(Entity.Type type, String text, int start, int end) {
  static Name in(String whole, Entity.Type type, int start, int end) {
    return new Name(type, whole.substring(start, end), start, end);
  }

  /** Whether a character belongs to both. */
  boolean overlaps(Name other) {
    return start < other.end && other.start < end;
  }

  /** The text under which equal names of one article are counted together. */
  String surface() {
    return NameKey.words(text);
  }
}
