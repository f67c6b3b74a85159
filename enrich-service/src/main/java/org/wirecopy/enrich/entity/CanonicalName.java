package org.wirecopy.enrich.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
  private static final int MAX_INITIALS = 3;

  private final Cache<String, String> told = RememberedNames.empty();

  /** Well-known people by the keys of their names. */
  private final Map<String, String> famousByKey = new HashMap<>();

  private final KnownNames known;
  private final PersonName persons;
  private final PlaceKey places;

  CanonicalName(KnownNames known, PersonName persons) {
    this.known = known;
    this.persons = persons;
    places = new PlaceKey(known);
    known.people().forEach((form, name) -> famousByKey.putIfAbsent(persons.key(form), name));
  }

  /** The canonical form of a name of one type. */
  String of(Entity.Type type, String name) {
    Optional<String> famous = known.whole(type, name);
    if (famous.isPresent()) {
      return famous.get();
    }
    String canonical =
        type == Entity.Type.PERSON
            ? persons.canonical(name)
            : told.get(placed(type, name), n -> plain(Latin.of(n)));
    if (canonical.equals(name)) {
      return canonical;
    }
    // No letter is left of a script that has no way into ours.
    return canonical.isBlank() ? name.strip() : known.whole(type, canonical).orElse(canonical);
  }

  /**
   * The name to show to readers: the well-known one where an article only spells it otherwise, else
   * the article's own with its marks. The id does not depend on it.
   *
   * @param spelling the article's best one
   */
  String shown(Entity.Type type, String spelling) {
    String canonical = of(type, spelling);
    if (!Latin.hasMarks(spelling)) {
      return canonical;
    }
    String marked = Latin.withMarks(spelling);
    String own = type == Entity.Type.PERSON ? persons.marked(marked) : plain(marked);
    return folded(own).equals(folded(canonical)) ? own : canonical;
  }

  private static String folded(String name) {
    return Umlauts.folded(NameKey.words(name).replace(" ", ""));
  }

  /**
   * What names of one entity share, and those of others do not: the id is made of it. Equal to the
   * canonical form where all writers agree.
   */
  String key(Entity.Type type, String name) {
    return known
        .whole(type, name)
        .orElseGet(
            () ->
                switch (type) {
                  case PERSON -> personKey(name);
                  case ORG -> of(type, FullOrganisations.withoutLegalForm(name));
                  case LOC -> places.of(name, of(type, name));
                });
  }

  private String personKey(String name) {
    String key = persons.key(name);
    return key.isBlank() ? name.strip() : famousByKey.getOrDefault(key, key);
  }

  /** Whether a city is called so; people and companies may be, too. */
  boolean isCity(String name) {
    return places.isCity(name);
  }

  /** "SAN FRANCISCO" as "San Francisco": places have no initials but those that everybody knows. */
  private static String placed(Entity.Type type, String name) {
    boolean shouted =
        type == Entity.Type.LOC
            && name.length() > MAX_INITIALS
            && name.indexOf('.') < 0
            && name.chars().noneMatch(Character::isLowerCase);
    return shouted ? UCharacter.toTitleCase(ULocale.ROOT, name, null) : name;
  }

  /** Organisations and places go by their words, in whatever case. */
  private String plain(String latin) {
    String plain = SPACES.matcher(latin).replaceAll(" ").strip();
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
