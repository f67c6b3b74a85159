package org.wirecopy.ingest.format.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a page without the name of its site, which many put before or behind it. */
final class PageTitle {
  private static final String MARK = "[|\\-–—·•:»«/]+";

  /** What stands behind the last mark between spaces, or before the first. */
  private static final Pattern BEHIND =
      Pattern.compile("(?U)(.+)\\s+" + MARK + "\\s+(\\S.*?)|(.+\\S)\\s*\\|\\s*(\\S.*?)");

  private static final Pattern BEFORE = Pattern.compile("(?U)(\\S.*?)\\s*" + MARK + "\\s+(.+)");

  /** Shorter headings are found in titles by chance. In letters and digits. */
  private static final int MIN_HEADING = 12;

  private PageTitle() {}

  /**
   * The title without a site.
   *
   * @param sites names by which the site may be called
   * @param headings of the page, the first of which the title may repeat
   */
  static String withoutSite(String title, List<String> sites, List<String> headings) {
    return heading(title, headings).orElseGet(() -> withoutSite(title, sites));
  }

  /** A heading that the title begins with, where a mark and few words follow. */
  private static Optional<String> heading(String title, List<String> headings) {
    return headings.stream()
        .map(heading -> heading.replaceAll("(?U)\\s+", " ").strip())
        .filter(heading -> DeclaredText.letters(heading).length() >= MIN_HEADING)
        .filter(title::startsWith)
        .filter(
            heading ->
                title
                    .substring(heading.length())
                    .matches("(?U)\\s*\\|.{2,60}|\\s+" + MARK + "\\s+.{2,60}"))
        .findFirst();
  }

  private static String withoutSite(String title, List<String> sites) {
    String shorter = title;
    Matcher behind = BEHIND.matcher(shorter);
    while (behind.matches()) {
      boolean spaced = behind.group(1) != null;
      if (!isSite(behind.group(spaced ? 2 : 4), sites)) {
        break;
      }
      shorter = behind.group(spaced ? 1 : 3).strip();
      behind = BEHIND.matcher(shorter);
    }
    Matcher before = BEFORE.matcher(shorter);
    return before.matches() && isSite(before.group(1), sites) ? before.group(2).strip() : shorter;
  }

  static boolean isSite(String words, List<String> sites) {
    String letters = DeclaredText.letters(words);
    return sites.stream().map(DeclaredText::letters).anyMatch(letters::equals);
  }
}
