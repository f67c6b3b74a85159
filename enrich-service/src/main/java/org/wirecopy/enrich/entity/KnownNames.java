package org.wirecopy.enrich.entity;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirecopy.enrich.contract.Entity;

/**
 * What everybody knows about names: the countries of the Unicode CLDR (as ICU4J brings it), the
 * cities that name time zones, and a short list of organisations that are known by their initials.
 */
final class KnownNames {
  private static final String LIST = "known-names.tsv";

  private final Map<String, Known> names = new HashMap<>();
  private final Set<String> places = new HashSet<>();

  /**
   * A name that is known.
   *
   * @param name the usual long form
   * @param key of the entity, whatever the form
   */
  record Known(Entity.Type type, String name, String key) {}

  KnownNames() {
    addCountries();
    addList();
    for (String zone : TimeZone.getAvailableIDs()) {
      places.add(NameKey.words(zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ')));
    }
  }

  /** What is known under a name that stands alone. */
  Optional<Known> whole(String name) {
    return Optional.ofNullable(names.get(NameKey.words(name)));
  }

  /** Whether a country or a well-known city has this name. */
  boolean isPlace(String name) {
    String words = NameKey.words(name);
    Known known = names.get(words);
    return places.contains(words) || (known != null && known.type() == Entity.Type.LOC);
  }

  /** The words of a name with initials at its beginning written out: "UN Security Council". */
  String writtenOut(String name) {
    String words = NameKey.words(name);
    int space = words.indexOf(' ');
    Known first = space < 0 ? null : names.get(words.substring(0, space));
    boolean initials = first != null && !first.key().equals(words.substring(0, space));
    return initials ? NameKey.words(first.name()) + words.substring(space) : words;
  }

  private void addCountries() {
    LocaleDisplayNames full = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
    LocaleDisplayNames brief =
        LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.LENGTH_SHORT);
    for (String code : ULocale.getISOCountries()) {
      String longName = full.regionDisplayName(code);
      String shortName = brief.regionDisplayName(code);
      // Codes stay when names change; "UK" is short, but no better name than "United Kingdom".
      String name = shortName.length() > 2 ? shortName : longName;
      Known country = new Known(Entity.Type.LOC, name, "iso-3166 " + code);
      names.put(NameKey.words(longName), country);
      names.put(NameKey.words(shortName), country);
    }
  }

  private void addList() {
    try (InputStream bytes = KnownNames.class.getResourceAsStream(LIST);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::addLine);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + LIST, e);
    }
  }

  private void addLine(String line) {
    List<String> columns = List.of(line.split("\t", -1));
    Entity.Type type = Entity.Type.valueOf(columns.get(0));
    String words = NameKey.words(columns.get(1));
    Known known =
        names.computeIfAbsent(words, w -> new Known(type, columns.get(1), NameKey.words(w)));
    for (String other : columns.get(2).split("\\|", -1)) {
      names.put(NameKey.words(other), known);
    }
  }
}
