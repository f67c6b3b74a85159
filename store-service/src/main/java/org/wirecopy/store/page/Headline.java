package org.wirecopy.store.page;

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

  private static String of(String title, String text, int max) {
    if (!VisibleText.isBlank(title)) {
      return VisibleText.line(title, max);
    }
    String beginning = text == null ? null : text.substring(0, Math.min(text.length(), REACH));
    return VisibleText.isBlank(beginning)
        ? "Without headline"
        : VisibleText.line(beginning, MAX_BEGINNING);
  }
}
