package org.wirecopy.enrich.extractor;

/**
 * A stretch of text that an engine takes for a name.
 *
 * @param type what kind of thing it names
 * @param start of the first character, in UTF-16 code units of the text given to the engine, from 0
 * @param end behind the last character, likewise
 */
public record RawMention(Type type, int start, int end) {
  /** What kind of thing a name stands for. */
  public enum Type {
    PERSON,
    ORG,
    LOC
  }

  public RawMention {
    if (type == null || start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "not a mention: " + type + " from " + start + " to " + end);
    }
  }

  /** The characters as they stand in the text. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
