package org.wirecopy.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Spellings of one part of a person's name, and which of them is best known. */
final class SpellingGroups {
  /** Where a name comes from, as far as it tells how others may write it. */
  enum Tradition {
    ARABIC,
    SLAVIC,
    /** A first name that Slavs have and others too: the family name decides. */
    PERHAPS_SLAVIC,
    OTHER
  }

  /**
   * A part of a name.
   *
   * @param spelling the best known one
   * @param key the same for the forms that one name has in related languages, such as Vladimir and
   *     Volodymyr: people are written in both
   */
  record Part(String spelling, String key, Tradition tradition) {}

  private static final Pattern VOWELLESS = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]");

  private final Map<String, Part> given = new HashMap<>();
  private final Map<String, Part> telling = new HashMap<>();
  private final Map<String, Part> family = new HashMap<>();

  /** Names in letters that leave out vowels, as Latin ones: no Latin name is looked for here. */
  private final Map<String, Part> vowellessGiven = new HashMap<>();

  private final Map<String, Part> vowellessFamily = new HashMap<>();

  /** By skeletons, with a mark for the tradition before; absent where two names have the same. */
  private final Map<String, Optional<Part>> givenLike = new HashMap<>();

  private final Map<String, Optional<Part>> familyLike = new HashMap<>();

  SpellingGroups() {
    List<List<String>> rows = Tables.rows("name-parts.tsv");
    for (List<String> row : rows) {
      Part part = part(row);
      Map<String, Optional<Part>> like = row.get(0).equals("family") ? familyLike : givenLike;
      addSkeletons(like, part, row.get(2));
      Tables.values(row.get(3)).forEach(other -> addSkeletons(like, part, other));
      group(row).putIfAbsent(key(row.get(2)), part);
      Tables.values(row.get(3)).stream()
          .filter(Latin::is)
          .forEach(other -> group(row).putIfAbsent(key(other), part));
    }
    for (List<String> row : rows) {
      Tables.values(row.get(3)).stream()
          .filter(other -> !Latin.is(other) && key(other).length() > 1)
          .forEach(other -> groupOf(row, other).putIfAbsent(key(other), part(row)));
    }
  }

  private static Part part(List<String> row) {
    Tradition tradition =
        row.get(1).equals("-")
            ? Tradition.OTHER
            : Tradition.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Part(row.get(2), row.size() > 4 ? row.get(4) : row.get(2), tradition);
  }

  private Map<String, Part> group(List<String> row) {
    return switch (row.get(0)) {
      case "given" -> given;
      case "tells" -> telling;
      default -> family;
    };
  }

  private Map<String, Part> groupOf(List<String> row, String form) {
    if (!leavesOutVowels(form)) {
      return group(row);
    }
    return row.get(0).equals("family") ? vowellessFamily : vowellessGiven;
  }

  /** Whether a name is in Arabic or Hebrew letters. */
  static boolean leavesOutVowels(String name) {
    return VOWELLESS.matcher(name).find();
  }

  /**
   * A part of a name that {@link #leavesOutVowels}: "nasr" of it is Nasser, and of another Nasr.
   *
   * @param part in Latin letters
   * @param last whether it may be a family name
   */
  Optional<Part> vowelless(String part, boolean last) {
    String key = key(part);
    Part ofFamily = last ? vowellessFamily.get(key) : null;
    return Optional.ofNullable(ofFamily != null ? ofFamily : vowellessGiven.get(key));
  }

  /** A first or middle name. */
  Optional<Part> given(String part) {
    return Optional.ofNullable(given.get(key(part)));
  }

  /** A first name that tells where a name comes from; it may be shown in another spelling. */
  Optional<Part> telling(String part) {
    String key = key(part);
    return Optional.ofNullable(given.getOrDefault(key, telling.get(key)));
  }

  /** A family name, without its article. */
  Optional<Part> family(String part) {
    return Optional.ofNullable(family.get(key(part)));
  }

  /** The Arabic article belongs to the spelling and not to what is looked for. */
  private static String key(String part) {
    return ArabicArticle.without(NameKey.words(part));
  }

  /** A first or middle name that no line lists in this spelling, but in one with its skeleton. */
  Optional<Part> givenLike(String part, Skeleton skeleton) {
    return givenLike.getOrDefault(skeleton.marked(part), Optional.empty());
  }

  /** A family name likewise. */
  Optional<Part> familyLike(String part, Skeleton skeleton) {
    return familyLike.getOrDefault(skeleton.marked(part), Optional.empty());
  }

  private static void addSkeletons(Map<String, Optional<Part>> like, Part part, String form) {
    if (!Latin.is(form)) {
      return;
    }
    String written = Latin.withMarks(form);
    for (Tradition tradition : Tradition.values()) {
      boolean perhaps =
          part.tradition() == Tradition.PERHAPS_SLAVIC && tradition == Tradition.SLAVIC;
      if (tradition != Tradition.OTHER && (tradition == part.tradition() || perhaps)) {
        String marked = new Skeleton(tradition, Writer.of(written, tradition)).marked(written);
        like.merge(marked, Optional.of(part), SpellingGroups::agreed);
      }
    }
  }

  /** What two lines that share a skeleton agree in; the one that tells a tradition for sure. */
  private static Optional<Part> agreed(Optional<Part> one, Optional<Part> other) {
    return one.flatMap(
        part ->
            other
                .filter(another -> another.key().equals(part.key()))
                .map(another -> part.tradition() == Tradition.PERHAPS_SLAVIC ? another : part));
  }
}
