package org.wirecopy.ingest.format.article;

import java.util.regex.Pattern;

/** The names of who wrote an article, without what sources write around them. */
public final class Byline {
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

  /** "By" before any name; its like in other languages, which begin names too, before two words. */
  private static final Pattern BY =
      Pattern.compile(
          "(?U)\\A(?:(?:[Bb]y|BY)\\b:? ?(?=\\p{Lu})|(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]f|[Aa]v)"
              + " (?=\\p{Lu}\\S+ \\p{Lu}))");

  /** What parted the names from a title or an office that is not theirs. */
  private static final Pattern LEFT_OVER = Pattern.compile("(?U)[\\s,;:|/–—-]+\\z");

  /** The number of an account, the address of a site or of a profile. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iU)[^\\p{L}]*|https?:\\S*|www\\.\\S+"
              + "|[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)*\\.(?-i:\\p{Ll}{2,12})");

  private Byline() {}

  /** The names; null where no name is written. */
  public static String of(String written) {
    if (written == null) {
      return null;
    }
    String spaced = SPACE.matcher(written).replaceAll(" ").strip();
    String names = LEFT_OVER.matcher(BY.matcher(spaced).replaceFirst("")).replaceFirst("").strip();
    return NO_NAME.matcher(names).matches() ? null : names;
  }
}
