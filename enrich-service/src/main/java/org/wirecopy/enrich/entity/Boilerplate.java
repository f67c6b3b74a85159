package org.wirecopy.enrich.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that name nobody: headlines in capitals, and what a page puts around an article. */
final class Boilerplate {
  /** Small letters in a headline in capitals: "McDONALD's AND THE EU". One in this many at most. */
  private static final int FEW = 7;

  private static final int MAX_LINE_LENGTH = 300;

  /** A word that begins with a capital, and behind it two numbers or more. */
  private static final Pattern TABLE =
      Pattern.compile("\\p{Lu}\\S*(?:\\s+[-+(]?[.\\d][\\d./:,%-]*\\)?){2}");

  private final Wording wording;

  Boilerplate(Wording wording) {
    this.wording = wording;
  }

  /** What of a block can name somebody: all, the headline behind "Read more:", or nothing. */
  Optional<TextBlock> without(TextBlock block) {
    TextBlock rest = block.text().length() <= MAX_LINE_LENGTH ? withoutTeaser(block) : block;
    return is(rest.text()) ? Optional.empty() : Optional.of(rest);
  }

  /** Whether a block is a headline in capitals, without what a page puts around an article. */
  boolean isCapitalLine(TextBlock block) {
    return block.text().length() <= MAX_LINE_LENGTH
        && isInCapitals(block.text())
        && !isTable(block.text())
        && !wording.boilerplate.matcher(block.text()).matches();
  }

  private TextBlock withoutTeaser(TextBlock block) {
    Matcher label = wording.teaser.matcher(block.text());
    return label.lookingAt()
        ? new TextBlock(block.text().substring(label.end()), block.start() + label.end())
        : block;
  }

  private boolean is(String text) {
    return (isInCapitals(text) && !isTable(text))
        || (text.length() <= MAX_LINE_LENGTH && wording.boilerplate.matcher(text).matches());
  }

  /** A table, where capitals stand for names: "BOSTON 69 65 .515". */
  private static boolean isTable(String text) {
    return TABLE.matcher(text).find();
  }

  /** Nobody can tell names from other words in capitals, least of all an engine. */
  private static boolean isInCapitals(String text) {
    int capitals = 0;
    int small = 0;
    int character;
    for (int at = 0; at < text.length(); at += Character.charCount(character)) {
      character = text.codePointAt(at);
      if (Character.isLowerCase(character)) {
        small++;
      } else if (Character.isUpperCase(character)) {
        capitals++;
      }
    }
    return capitals > 2 && small * FEW <= capitals;
  }
}
