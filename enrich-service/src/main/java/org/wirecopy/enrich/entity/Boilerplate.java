package org.wirecopy.enrich.entity;

/** Lines that name nobody: headlines in capitals, and what a page puts around an article. */
final class Boilerplate {
  /** Small letters in a headline in capitals: "McDONALD's AND THE EU". One in this many at most. */
  private static final int FEW = 7;

  private static final int LONGEST_LINE = 300;

  private final Wording wording;

  Boilerplate(Wording wording) {
    this.wording = wording;
  }

  /** Whether a block of text is of that kind. */
  boolean is(String block) {
    return isInCapitals(block)
        || (block.length() <= LONGEST_LINE && wording.boilerplate.matcher(block.strip()).find());
  }

  /** Nobody can tell names from other words in capitals, least of all an engine. */
  private static boolean isInCapitals(String block) {
    long capitals = block.codePoints().filter(Character::isUpperCase).count();
    long small = block.codePoints().filter(Character::isLowerCase).count();
    return capitals > 2 && small * FEW <= capitals;
  }
}
