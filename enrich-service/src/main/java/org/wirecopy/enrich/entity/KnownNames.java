package org.wirecopy.enrich.entity;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirecopy.enrich.contract.Entity;

/**
 * What everybody knows about names: the countries and the cities of time zones of the Unicode CLDR
 * (as ICU4J brings it), a short list of organisations, places and people, and the names of parts of
 * countries.
 */
final class KnownNames {
  private static final List<ULocale> LANGUAGES =
      Stream.of(
              "en", "de", "es", "fr", "it", "pt", "nl", "pl", "tr", "ru", "uk", "el", "ar", "fa",
              "he", "zh", "ja", "ko")
          .map(ULocale::forLanguageTag)
          .toList();

  /** Of the languages whose names hold whatever an engine says. */
  private static final int SURE = 4;

  private final Map<String, Known> names = new HashMap<>();

  /**
   * Names in other letters as they stand: in plain Latin ones those without vowels are other words.
   */
  private final Map<String, Known> otherScripts = new HashMap<>();

  private final Map<String, String> people = new LinkedHashMap<>();
  private final Set<String> sure = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> companies =
      Tables.rows("companies.txt").stream()
          .flatMap(row -> Tables.values(row.get(0)).stream())
          .map(NameKey::words)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * A name that is known.
   *
   * @param name the canonical name, whatever the form
   */
  record Known(Entity.Type type, String name) {}

  KnownNames() {
    for (List<String> row : Tables.rows("known-names.tsv")) {
      Known known = known(row);
      add(row.get(1), known);
      Tables.values(row.get(2)).forEach(other -> add(other, known));
      if (known.type() == Entity.Type.PERSON) {
        people.put(known.name(), known.name());
        Tables.values(row.get(2)).forEach(other -> people.put(other, known.name()));
      }
    }
    sure.addAll(names.keySet());
    for (List<String> row : Tables.rows("known-places.tsv")) {
      Known known = names.getOrDefault(NameKey.words(row.get(1)), known(row));
      add(row.get(1), known);
      Tables.values(row.get(2)).forEach(other -> add(other, known));
    }
    LANGUAGES.forEach(this::addCountries);
    LANGUAGES.forEach(this::addCities);
    Tables.rows("rigour/regions.txt").forEach(row -> places.add(NameKey.words(row.get(0))));
    names.forEach(
        (words, known) -> {
          if (known.type() == Entity.Type.LOC) {
            places.add(words);
          }
        });
  }

  private static Known known(List<String> row) {
    return new Known(Entity.Type.valueOf(row.get(0)), row.get(1));
  }

  /** The canonical names of well-known people by all their forms. */
  Map<String, String> people() {
    return people;
  }

  /** Gives the places with all their forms in Latin letters, and parts of countries, as names. */
  void forEachPlace(BiConsumer<String, String> formAndName) {
    names.forEach(
        (words, place) -> {
          if (place.type() == Entity.Type.LOC) {
            formAndName.accept(words, place.name());
            formAndName.accept(place.name(), place.name());
          }
        });
    Tables.rows("rigour/regions.txt").forEach(row -> formAndName.accept(row.get(0), row.get(0)));
  }

  /** What is known under a name that stands alone. */
  Optional<Known> whole(String name) {
    if (!Latin.is(name)) {
      Known known = otherScripts.get(Normalizer2.getNFKCInstance().normalize(name));
      if (known != null) {
        return Optional.of(known);
      }
    }
    String words = NameKey.words(name);
    Known known = names.get(words);
    return Optional.ofNullable(known == null ? names.get(Umlauts.folded(words)) : known);
  }

  /** The well-known name of what is of a type and known under a name that stands alone. */
  Optional<String> whole(Entity.Type type, String name) {
    return whole(name).filter(known -> known.type() == type).map(Known::name);
  }

  /**
   * What is known under a name, where that holds whatever an engine says: cities share their names
   * with people and clubs, countries and the United Nations do not.
   */
  Optional<Known> sure(String name) {
    String words = NameKey.words(name);
    return sure.contains(words) ? Optional.of(names.get(words)) : Optional.empty();
  }

  /** Whether a country, one of its parts or a well-known city has this name. */
  boolean isPlace(String name) {
    return places.contains(NameKey.words(name));
  }

  /** Whether a company or a club has this name, whatever engines take it for. */
  boolean isCompany(String name) {
    return companies.contains(NameKey.words(name));
  }

  /** A name with initials at its beginning written out: "UN Refugee Agency". */
  String writtenOut(String name) {
    int space = name.indexOf(' ');
    Known first = space < 0 ? null : names.get(NameKey.words(name.substring(0, space)));
    boolean initials = first != null && space <= first.name().length() / 2 && isUpper(name, space);
    return initials ? first.name() + name.substring(space) : name;
  }

  private static boolean isUpper(String name, int end) {
    return name.substring(0, end).chars().noneMatch(Character::isLowerCase);
  }

  private void add(String form, Known known) {
    if (Latin.is(form)) {
      names.putIfAbsent(NameKey.words(form), known);
    } else {
      otherScripts.putIfAbsent(Normalizer2.getNFKCInstance().normalize(form), known);
    }
  }

  /** The first form that is known already gives the country its name, else the English one. */
  private void addCountries(ULocale language) {
    LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
    LocaleDisplayNames full = LocaleDisplayNames.getInstance(language);
    LocaleDisplayNames brief =
        LocaleDisplayNames.getInstance(language, DisplayContext.LENGTH_SHORT);
    for (String code : ULocale.getISOCountries()) {
      String name = english.regionDisplayName(code);
      Known country = names.getOrDefault(NameKey.words(name), new Known(Entity.Type.LOC, name));
      for (String form : List.of(full.regionDisplayName(code), brief.regionDisplayName(code))) {
        add(form, country);
        if (LANGUAGES.indexOf(language) < SURE) {
          sure.add(NameKey.words(form));
        }
      }
    }
  }

  private void addCities(ULocale language) {
    TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
    TimeZoneNames local = TimeZoneNames.getInstance(language);
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String name = english.getExemplarLocationName(zone);
      String form = local.getExemplarLocationName(zone);
      if (name != null && form != null) {
        add(form, names.getOrDefault(NameKey.words(name), new Known(Entity.Type.LOC, name)));
      }
    }
  }
}
