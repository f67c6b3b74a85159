package org.wirecopy.store.page;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.wirecopy.store.display.VisibleText;

/** What stands over an article. */
public final class Headline {
  /** Characters in a list, of which three lines are seen. */
  private static final int MAX_LISTED = 250;

  /** Characters over the article itself. */
  private static final int MAX_WHOLE = 1_000;

  /** Characters of the text that stand in for a headline. */
  private static final int MAX_BEGINNING = 90;

  /** Where the text's beginning is looked for. */
  private static final int REACH = 2_000;

  private Headline() {}

  /** For lists: the title, or how the text begins where nothing of a title would be seen. */
  public static String listed(String title, String text) {
    return of(title, text, MAX_LISTED);
  }

  /** For the article's own page. */
  public static String whole(String title, String text) {
    return of(title, text, MAX_WHOLE);
  }

  /**
   * How much of a text's beginning says its headline again, since many bring it as their first
   * line: UTF-16 units to the first line behind it; 0 where the text does not.
   */
  public static int repeated(String title, String text) {
    if (text == null || title == null || title.isBlank() || !text.startsWith(title)) {
      return 0;
    }
    String rest = text.substring(title.length());
    String behind = rest.stripLeading();
    boolean isLine = rest.lines().findFirst().filter(String::isBlank).isPresent();
    return isLine && !behind.isEmpty() ? text.length() - behind.length() : 0;
  }

  /**
   * How much of a text's beginning a list shows as the headline already, be it the title or what
   * stands in for one: UTF-16 units to what is to be read on.
   */
  static int listedAlready(String title, String text) {
    if (!VisibleText.isBlank(title)) {
      return repeated(title, text);
    }
    return hasBeginning(text) ? behindSpace(text, beginning(text)) : 0;
  }

  private static String of(String title, String text, int max) {
    if (!VisibleText.isBlank(title)) {
      return VisibleText.line(title, max);
    }
    if (!hasBeginning(text)) {
      return "Without headline";
    }
    int end = beginning(text);
    String line = VisibleText.line(text.substring(0, end));
    return behindSpace(text, end) < text.length() ? line + "…" : line;
  }

  private static boolean hasBeginning(String text) {
    return text != null && !VisibleText.isBlank(text.substring(0, Math.min(text.length(), REACH)));
  }

  /** To the end of a word, where one ends in the second half of what may be shown. */
  private static int beginning(String text) {
    int begin = behindSpace(text, 0);
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text.substring(begin, Math.min(text.length(), begin + REACH)));
    int end = characters.next(MAX_BEGINNING);
    if (end == BreakIterator.DONE) {
      return begin + characters.last();
    }
    for (int at = end; at > end / 2; at--) {
      if (Character.isWhitespace(text.charAt(begin + at))) {
        return begin + at;
      }
    }
    return begin + end;
  }

  private static int behindSpace(String text, int from) {
    return text.length() - text.substring(from).stripLeading().length();
  }
}
