package org.wirecopy.enrich.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words within names of places that each language has its own for: "Lake", "lac", "-see". */
final class PlaceWords {
  private static final Map<String, String> SHORT =
      Map.of("saint", "st", "sankt", "st", "sainte", "ste", "ft", "fort", "mt", "mount");

  private static final Pattern ELIDED = Pattern.compile("(?i)(?<!\\p{L})([dl])['’](?=\\p{L})");

  private static final int MIN_REST = 3;

  private static final Pattern LEAD = Pattern.compile("^(?:de la|de l|des|du|de|di|del|of|von) ");

  private final List<Kind> kinds =
      Tables.rows("place-words.tsv").stream().map(PlaceWords::kind).toList();

  /** A kind of place, or a part of one, and how languages say so. */
  private record Kind(List<String> english, boolean known, Pattern before, Pattern behind) {}

  /**
   * A name in two parts.
   *
   * @param english the English names it may have, with %s for the rest; the usual one last
   * @param known whether that holds only if one of them or the rest is known
   * @param rest the name of what it belongs to, in small plain letters
   */
  record Parts(List<String> english, boolean known, String rest) {}

  private static Kind kind(List<String> row) {
    return new Kind(
        List.of(row.get(0).split("\\|", -1)),
        row.get(1).equals("known"),
        Pattern.compile("^(?:" + row.get(2) + ")(?=\\p{L})"),
        Pattern.compile("(?<=\\p{L}{3})(?:" + row.get(3) + ")$"));
  }

  /** The words of a name as they are compared, with the short forms for "Saint" and the like. */
  static String of(String name) {
    String words = NameKey.words(name);
    return Arrays.stream(words.split(" ", -1))
        .map(word -> SHORT.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  /** A name in small ASCII letters, with its hyphens and apostrophes. */
  static String plain(String name) {
    return Latin.of(name).toLowerCase(Locale.ROOT);
  }

  /** The parts of a name that says what it is, in whatever language. */
  Optional<Parts> parts(String name) {
    String words = NameKey.words(ELIDED.matcher(name).replaceAll("$1e "));
    for (Kind kind : kinds) {
      Optional<String> rest = without(kind.before(), words).or(() -> without(kind.behind(), words));
      Optional<Parts> parts =
          rest.map(left -> LEAD.matcher(left).replaceFirst(""))
              .filter(own -> own.length() >= MIN_REST)
              .map(own -> new Parts(kind.english(), kind.known(), own));
      if (parts.isPresent()) {
        return parts;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> without(Pattern word, String words) {
    Matcher found = word.matcher(words);
    return found.find()
        ? Optional.of(words.substring(0, found.start()) + words.substring(found.end()))
        : Optional.empty();
  }

  /** Words with capitals. */
  static String titled(String words) {
    return Arrays.stream(words.split(" ", -1))
        .map(
            word ->
                word.isEmpty()
                    ? word
                    : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
