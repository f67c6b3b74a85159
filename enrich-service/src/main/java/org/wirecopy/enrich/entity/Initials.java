package org.wirecopy.enrich.entity;

import java.util.Set;
import java.util.regex.Pattern;

/** What one language knows of initials. */
final class Initials {
  /** A space and a line end behind a word, a character before it; in UTF-16 code units. */
  private static final int AROUND_WORD = 5;

  private final Set<String> things;
  private final Pattern before;

  /** Of what stands before initials, as much as is looked at: such a word and what ends it. */
  private final int reach;

  /**
   * The initials of one language.
   *
   * @param things initials that are no organisation's: "GDP"
   * @param before words after which initials are an organisation's: "the"
   */
  Initials(Set<String> things, Set<String> before) {
    this.things = things;
    this.before = Pattern.compile("(?<!\\p{L})(?i:" + Wording.either(before) + ") $");
    int longest = before.stream().mapToInt(String::length).max().orElse(0);
    reach = longest + AROUND_WORD;
  }

  /** Whether initials are those of a thing. */
  boolean isThing(String initials) {
    return things.contains(initials);
  }

  /**
   * Whether what stands before initials says that they are an organisation's.
   *
   * @param start where they begin in the text
   */
  boolean areAnnounced(String text, int start) {
    return before.matcher(text.substring(Math.max(0, start - reach), start)).find();
  }
}
