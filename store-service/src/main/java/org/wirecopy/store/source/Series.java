package org.wirecopy.store.source;

/**
 * Whose articles are counted.
 *
 * @param inbox that they came in by
 * @param source the publisher
 * @param language BCP 47; {@link #ALL_LANGUAGES} for all together
 */
public record Series(String inbox, String source, String language) {
  public static final String ALL_LANGUAGES = "";

  /** Whether it is a source as a whole. */
  public boolean isWhole() {
    return language.equals(ALL_LANGUAGES);
  }

  /** The source that it is part of. */
  public Series whole() {
    return new Series(inbox, source, ALL_LANGUAGES);
  }
}
