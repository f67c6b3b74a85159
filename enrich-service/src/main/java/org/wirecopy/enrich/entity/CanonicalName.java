package org.wirecopy.enrich.entity;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wirecopy.enrich.contract.Entity;

/**
 * The one name of an entity in every article. It is a pure function of a name, and the id is made
 * from it alone: so two names share an id exactly if they share their canonical name, whatever came
 * first.
 */
final class CanonicalName {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern ARTICLE = Pattern.compile("^[Tt]he (?=\\P{Ll})|(?<= )the ");
  private static final Pattern POINTS = Pattern.compile("(?<=\\b\\p{L})\\.");
  private static final Pattern MARKS = Pattern.compile("[\"*_`]+|'(?!s\\b)");
  private static final int MIN_SHOUTED_LENGTH = 6;

  private final Cache<String, String> told = RememberedNames.empty();

  private final KnownNames known;
  private final PersonName persons;

  CanonicalName(KnownNames known, PersonName persons) {
    this.known = known;
    this.persons = persons;
  }

  /** The canonical form of a name of one type. */
  String of(Entity.Type type, String name) {
    Optional<String> famous = famous(type, name);
    if (famous.isPresent()) {
      return famous.get();
    }
    String canonical =
        type == Entity.Type.PERSON ? persons.canonical(name) : told.get(name, this::plain);
    // No letter is left of a script that has no way into ours.
    return canonical.isBlank() ? name.strip() : famous(type, canonical).orElse(canonical);
  }

  private Optional<String> famous(Entity.Type type, String name) {
    return known.whole(name).filter(k -> k.type() == type).map(KnownNames.Known::name);
  }

  /** Organisations and places go by their words, in whatever script, case and marks. */
  private String plain(String name) {
    String plain = SPACES.matcher(Latin.of(name)).replaceAll(" ").strip();
    plain = MARKS.matcher(plain).replaceAll("");
    plain = ARTICLE.matcher(plain).replaceAll("");
    plain = POINTS.matcher(plain).replaceAll("");
    plain = plain.replace(" & ", " and ");
    plain = GermanAdjective.nominative(known.writtenOut(plain));
    return Arrays.stream(plain.split(" ", -1))
        .map(CanonicalName::cased)
        .collect(Collectors.joining(" "));
  }

  /** "REUTERS" as "Reuters", but "NATO" as it is. */
  private static String cased(String word) {
    boolean shouted =
        word.length() >= MIN_SHOUTED_LENGTH && word.chars().allMatch(Character::isUpperCase);
    return shouted ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) : word;
  }
}
