package org.wirecopy.ingest.format.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells titles and authors that people wrote from those that programs fill in. */
final class StatedTitle {
  private static final Pattern BY_A_PROGRAM =
      Pattern.compile(
          "(?iU)(microsoft (word|powerpoint|excel|publisher) ?- .*"
              + "|(untitled|unbenannt|ohne titel|sans titre|sin título|senza titolo|без имени|无标题"
              + "|document|dokument|documento|presentation|powerpoint.presentation|slide|title|titel"
              + "|enscript output|layout|print|page)[ _-]?\\d*"
              + "|.*\\.(docx?|dotx?|odt|ott|rtf|pdf|te?xt|indd|qx[dp]|tex|dvi|e?ps|p65|pages|html?|xml"
              + "|wpd|sxw|pptx?|xlsx?|pub|fm|ai|cdr))");

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?iU)administrator|admin|user|windows.user|microsoft( office)?.user|unknown|author"
              + "|python-docx|root|owner|default|pc|hp|dell");

  private StatedTitle() {}

  /**
   * The title, if it is one.
   *
   * @param fileName of the document
   */
  static Optional<String> of(String stated, String fileName) {
    if (stated == null) {
      return Optional.empty();
    }
    String title = stated.replaceAll("(?U)[\\s\\p{Cc}]+", " ").strip();
    boolean words = title.chars().anyMatch(Character::isLetter);
    return words && !BY_A_PROGRAM.matcher(title).matches() && !isName(title, fileName)
        ? Optional.of(title)
        : Optional.empty();
  }

  private static boolean isName(String title, String fileName) {
    int dot = fileName.lastIndexOf('.');
    String stem = (dot > 0 ? fileName.substring(0, dot) : fileName).toLowerCase(Locale.ROOT);
    boolean codeLike =
        title.indexOf(' ') < 0 && title.chars().anyMatch(c -> c == '_' || Character.isDigit(c));
    return codeLike || title.toLowerCase(Locale.ROOT).equals(stem);
  }

  /** The author, if it is one; else null. */
  static String author(String stated) {
    String author = stated == null ? "" : stated.replaceAll("(?U)[\\s\\p{Cc}]+", " ").strip();
    return author.isEmpty() || NOBODY.matcher(author).matches() ? null : author;
  }
}
