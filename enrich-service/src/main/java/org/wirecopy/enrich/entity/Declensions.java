package org.wirecopy.enrich.entity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Names of one article that begin with an adjective and stand in several cases: "das Weiße Haus",
 * "des Weißen Hauses". Two of them are one name, whatever its gender; which of them comes nearest
 * to the first case is told by the endings.
 */
final class Declensions {
  private static final Pattern ADJECTIVE = Pattern.compile("(?<=\\p{L}{3})e[nrsm]?(?= )");
  private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{3})(?:(?:e?s)+|(?<=e[lr])n)$");

  /** Of other cases than the first, as "der Weißen" may be, too. */
  private static final Pattern OBLIQUE = Pattern.compile("e[nm](?= )");

  private final Map<String, String> firstByStem = new HashMap<>();

  /**
   * The names of an article.
   *
   * @param surfaces of organisations and places
   * @param known whether a form is known to everybody, which then counts as the first
   */
  Declensions(List<String> surfaces, Predicate<String> known) {
    surfaces.stream()
        .filter(surface -> ADJECTIVE.matcher(surface).find())
        .sorted(
            Comparator.comparing((String surface) -> !known.test(surface))
                .thenComparing(surface -> OBLIQUE.matcher(surface).find())
                .thenComparingInt(String::length))
        .forEach(surface -> firstByStem.putIfAbsent(stem(surface), surface));
  }

  /** The form nearest to the first case, if the article has another than this. */
  Optional<String> first(String surface) {
    if (firstByStem.isEmpty() || !ADJECTIVE.matcher(surface).find()) {
      return Optional.empty();
    }
    return Optional.ofNullable(firstByStem.get(stem(surface)))
        .filter(first -> !first.equals(surface));
  }

  private static String stem(String surface) {
    return ENDING.matcher(ADJECTIVE.matcher(surface).replaceAll("")).replaceFirst("");
  }
}
