package org.wirecopy.enrich.entity;

import java.util.Optional;
import java.util.regex.Matcher;

/** Lines that name nobody: headlines in capitals, and what a page puts around an article. */
final class Boilerplate {
  /** Small letters in a headline in capitals: "McDONALD's AND THE EU". One in this many at most. */
  private static final int FEW = 7;

  private static final int LONGEST_LINE = 300;

  private final Wording wording;

  Boilerplate(Wording wording) {
    this.wording = wording;
  }

  /** What of a block can name somebody: all, the headline behind "Read more:", or nothing. */
  Optional<TextBlock> without(TextBlock block) {
    TextBlock rest = block.text().length() <= LONGEST_LINE ? withoutTeaser(block) : block;
    return is(rest.text()) ? Optional.empty() : Optional.of(rest);
  }

  private TextBlock withoutTeaser(TextBlock block) {
    Matcher label = wording.teaser.matcher(block.text());
    return label.lookingAt()
        ? new TextBlock(block.text().substring(label.end()), block.start() + label.end())
        : block;
  }

  private boolean is(String text) {
    return isInCapitals(text)
        || (text.length() <= LONGEST_LINE && wording.boilerplate.matcher(text).matches());
  }

  /** Nobody can tell names from other words in capitals, least of all an engine. */
  private static boolean isInCapitals(String text) {
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    long small = text.codePoints().filter(Character::isLowerCase).count();
    return capitals > 2 && small * FEW <= capitals;
  }
}
