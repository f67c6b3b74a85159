package org.wirecopy.store.page;

import java.util.Optional;
import java.util.UUID;
import org.wirecopy.ingest.contract.WellFormed;

/** What people type and follow. */
public final class Input {
  private static final int FIRST = 1;

  private Input() {}

  /** The text without what Postgres cannot hold; null where nothing is left. */
  public static String text(String typed) {
    String text = WellFormed.text(typed);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** An article's id; empty where it is none. */
  public static Optional<UUID> id(String given) {
    try {
      return Optional.of(UUID.fromString(given));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The number of a part or version; 1 where it is none. */
  public static int number(String given) {
    try {
      return given == null ? FIRST : Math.max(FIRST, Integer.parseInt(given));
    } catch (NumberFormatException e) {
      return FIRST;
    }
  }

  /**
   * The place in a list behind which it goes on; null for its beginning.
   *
   * @throws BadAddressException if it is none
   */
  public static Long arrival(String before) {
    try {
      return before == null ? null : Long.valueOf(before);
    } catch (NumberFormatException e) {
      throw new BadAddressException(
          "before must be a number, as the links to older pages have it.");
    }
  }
}
