package org.wirecopy.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Spellings of one part of a person's name, and which of them is best known. */
final class SpellingGroups {
  /** Where a name comes from, as far as it tells how others may write it. */
  enum Tradition {
    ARABIC,
    SLAVIC,
    OTHER
  }

  /** A part of a name in its best known spelling. */
  record Part(String spelling, Tradition tradition) {}

  private final Map<String, Part> given = new HashMap<>();
  private final Map<String, Part> family = new HashMap<>();

  SpellingGroups() {
    for (List<String> row : Tables.rows("name-parts.tsv")) {
      Tradition tradition =
          row.get(1).equals("-")
              ? Tradition.OTHER
              : Tradition.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      Part part = new Part(row.get(2), tradition);
      Map<String, Part> group = row.get(0).equals("given") ? given : family;
      group.putIfAbsent(key(row.get(2)), part);
      Tables.values(row.get(3)).forEach(other -> group.putIfAbsent(key(other), part));
    }
  }

  /** A first or middle name. */
  Optional<Part> given(String part) {
    return Optional.ofNullable(given.get(key(part)));
  }

  /** A family name, without its article. */
  Optional<Part> family(String part) {
    return Optional.ofNullable(family.get(key(part)));
  }

  /** The Arabic article belongs to the spelling and not to what is looked for. */
  private static String key(String part) {
    return ArabicArticle.without(NameKey.words(part));
  }
}
