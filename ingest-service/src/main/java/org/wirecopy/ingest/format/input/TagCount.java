package org.wirecopy.ingest.format.input;

import org.wirecopy.ingest.format.UnreadableEntryException;

/**
 * Counts the tags of markup before a tree is made of it, since each costs a hundred times its size.
 */
public final class TagCount {
  /** The largest pages of newspapers have some 40,000, opening and closing. */
  private static final int MOST = 400_000;

  private TagCount() {}

  /**
   * Rejects markup of more tags than any news has.
   *
   * @throws UnreadableEntryException if there are more
   */
  public static void requireFew(String markup) {
    int tags = 0;
    for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
      tags++;
      if (tags > MOST) {
        throw new UnreadableEntryException(
            "too-costly",
            "more than %d tags, of which no news page has so many: split it".formatted(MOST),
            null);
      }
    }
  }
}
