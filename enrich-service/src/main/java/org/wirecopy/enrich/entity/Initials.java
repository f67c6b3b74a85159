package org.wirecopy.enrich.entity;

import java.util.Set;
import java.util.regex.Pattern;

/** What one language knows of initials. */
final class Initials {
  private final Set<String> things;
  private final Pattern before;

  /**
   * The initials of one language.
   *
   * @param things initials that are no organisation's: "GDP"
   * @param before words after which initials are an organisation's: "the"
   */
  Initials(Set<String> things, Set<String> before) {
    this.things = things;
    this.before = Pattern.compile("(?<!\\p{L})(?i:" + Wording.either(before) + ") $");
  }

  /** Whether initials are those of a thing. */
  boolean isThing(String initials) {
    return things.contains(initials);
  }

  /** Whether what stands before initials says that they are an organisation's. */
  boolean areAnnounced(String before) {
    return this.before.matcher(before).find();
  }
}
