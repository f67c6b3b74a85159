package org.wirecopy.enrich.entity;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirecopy.enrich.contract.Entity;

/**
 * What everybody knows about names: the countries and the cities of time zones of the Unicode CLDR
 * (as ICU4J brings it), a short list of organisations, places and people, and the names of parts of
 * countries.
 */
final class KnownNames {
  private static final List<ULocale> LANGUAGES =
      List.of(ULocale.ENGLISH, ULocale.GERMAN, ULocale.forLanguageTag("es"), ULocale.FRENCH);

  private final Map<String, Known> names = new HashMap<>();
  private final Set<String> sure = new HashSet<>();
  private final Set<String> places = new HashSet<>();

  /**
   * A name that is known.
   *
   * @param name the canonical name, whatever the form
   */
  record Known(Entity.Type type, String name) {}

  KnownNames() {
    for (List<String> row : Tables.rows("known-names.tsv")) {
      Known known = new Known(Entity.Type.valueOf(row.get(0)), row.get(1));
      add(row.get(1), known);
      Tables.values(row.get(2)).forEach(other -> add(other, known));
    }
    sure.addAll(names.keySet());
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

  /** What is known under a name that stands alone. */
  Optional<Known> whole(String name) {
    return Optional.ofNullable(names.get(NameKey.words(name)));
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
    names.putIfAbsent(NameKey.words(form), known);
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
        sure.add(NameKey.words(form));
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
