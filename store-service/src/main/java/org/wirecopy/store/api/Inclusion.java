package org.wirecopy.store.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code include} adds to an answer, and only operators may have. A resource reads the
 * parameter by {@link #of}, so there is no word of it that {@link InclusionFilter} does not know.
 */
enum Inclusion {
  /** What is about articles that are withheld or under embargo. */
  RESTRICTED,
  /** That, and the bytes that were rejected. */
  CONTENT;

  static final String PARAMETER = "include";

  /**
   * What was asked for; empty where nothing was.
   *
   * @param allowed what this question can include
   * @throws BadParameterException if it is something else
   */
  static Optional<Inclusion> of(String value, Inclusion... allowed) {
    String[] words = Arrays.stream(allowed).map(Inclusion::word).toArray(String[]::new);
    return QueryParameters.oneOf(PARAMETER, value, words)
        .map(word -> valueOf(word.toUpperCase(Locale.ROOT)));
  }

  static boolean isKnown(String word) {
    return Arrays.stream(values()).anyMatch(one -> one.word().equals(word));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
