package org.wirecopy.enrich.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Common surnames, found in whatever spelling. German writers render two Russian letters as s and
 * two as sch; which one it was, only the name itself tells: "Morosow" is Morozov and no Morosov.
 */
final class SlavicSurnames {
  private static final Pattern SIBILANT = Pattern.compile("zh|j(?=[^aeiouy])");
  private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1");

  private static final int LONGEST_ENDING = 10;

  /** Endings that Casanova, Villanueva and Askew have too, although they are not Slavic. */
  private static final Pattern UNMISTAKABLE =
      Pattern.compile(
          "(?<=\\p{L}{2})(?:[oe]v|[gkpsz]ova|enko|[oe]vich|[oe]vitch|[oe]witsch|skaya|skaja|skaia"
              + "|[kz]owa?|schn?[oe]wa?|shvili|schwili|chvili|adze|idze|adse|idse)$",
          Pattern.CASE_INSENSITIVE);

  /** Endings that Slavic surnames have, and others too: they tell beside a first name alone. */
  private static final Pattern POSSIBLE =
      Pattern.compile(
          "(?<=\\p{L}{2})(?:[oe](?:v|w|ff)a?|in[ae]?|yn[ae]?|[srct]k(?:[yi]+j?|aya|aja|aia|a)|nk[oa]|uk|ak"
              + "|iya?k|n(?:yi|yy|yj|y)|i[cč]h?|itch|itsch|[aoe][iyj]|[iyj]an)$",
          Pattern.CASE_INSENSITIVE);

  /** Snow, Winslow, Farrow, Bristow, Martin. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:[aeo]r[lr]ow|slow|snow|stow|dow|(?<!c)how|llow|ein|eyn|artine?)$",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, String> names = new HashMap<>();

  SlavicSurnames() {
    Set<String> ambiguous = new HashSet<>();
    Tables.rows("slavic-surnames.txt").stream()
        .flatMap(row -> Tables.values(row.get(0)).stream())
        .forEach(name -> add(name, ambiguous));
    ambiguous.forEach(names::remove);
  }

  private void add(String name, Set<String> ambiguous) {
    String fold = fold(name);
    if (names.putIfAbsent(fold, name) != null) {
      ambiguous.add(fold);
    }
  }

  /** Whether a surname itself tells where it comes from. */
  static boolean isUnmistakable(String surname) {
    return endsWith(UNMISTAKABLE, surname);
  }

  /** Looks at no more of a surname than endings are long. */
  private static boolean endsWith(Pattern ending, String surname) {
    int from = Math.max(0, surname.length() - LONGEST_ENDING);
    return ending.matcher(surname).region(from, surname.length()).find();
  }

  /** Whether a surname is Slavic if the first name may be. */
  static boolean isPossible(String surname) {
    return endsWith(POSSIBLE, surname) && !endsWith(ENGLISH, surname);
  }

  /**
   * The usual English spelling of a name, if it is a common one.
   *
   * @param spelled by the rules of {@link SpellingRules}
   */
  Optional<String> usual(String spelled) {
    // French writers begin with J what English ones begin with Zh.
    boolean perhapsFrench = spelled.startsWith("Y") || spelled.startsWith("J");
    return known(spelled).or(() -> perhapsFrench ? known("Zh" + spelled.substring(1)) : none());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private Optional<String> known(String spelled) {
    String common = names.get(fold(spelled));
    if (common != null) {
      return Optional.of(common);
    }
    boolean feminine = spelled.endsWith("va") || spelled.endsWith("na");
    String masculine = feminine ? spelled.substring(0, spelled.length() - 1) : spelled;
    return Optional.ofNullable(feminine ? names.get(fold(masculine)) : null).map(n -> n + "a");
  }

  /** What all spellings of one name have in common. */
  private static String fold(String name) {
    String fold = SIBILANT.matcher(NameKey.words(name)).replaceAll("sh");
    fold = fold.replace("ts", "c").replace("z", "s").replace("yo", "e").replace("y", "i");
    return DOUBLED.matcher(fold).replaceAll("$1").replaceAll("(?<=[cs]h)ov", "ev");
  }
}
