package org.wirecopy.enrich.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What writers of one language set around names: {@code wording-<language>.properties}. A language
 * without such a file has no such words, and rules that need them do nothing.
 */
final class Wording {
  private static final String NEVER = "(?!)";

  private final Set<String> placeHeads;
  private final Set<String> organisationHeads;
  private final Set<String> nationalities;
  private final Set<String> firstNames;
  private final Set<String> noNameParts;
  private final boolean bareGenitive;
  private final boolean places;

  /** Titles at the beginning of what an engine took for a name. */
  final Pattern titles;

  /** Articles and the like at the beginning of what an engine took for a name. */
  final Pattern lead;

  /** What stands before a person's name, up to the name. */
  final Pattern beforePerson;

  /** What stands behind a person's name, from the name on. */
  final Pattern behindPerson;

  /** What somebody who speaks does, from the name on. */
  final Pattern speech;

  /** What stands before a place, up to its name. */
  final Pattern beforePlace;

  /** A company's legal form, from the name on. */
  final Pattern companyForm;

  /** A line that is the page's and not the writer's. */
  final Pattern boilerplate;

  /** The label before the headline of another article. */
  final Pattern teaser;

  /** What stands in letters and in nothing else. */
  final Pattern letter;

  private Wording(Properties words) {
    String title = either(words, "titles");
    String role = either(words, "roles");
    String speech = either(words, "speech");
    titles = Pattern.compile("^(?:(?:" + title + ")\\.?\\s+)+(?=\\p{Lu})");
    lead =
        Pattern.compile(
            "^(?:(?i:"
                + either(words, "leads")
                + ")\\s+|"
                + either(words, "elided")
                + "['’])+(?=\\P{Ll})");
    beforePerson = Pattern.compile("(?:^|[^\\p{L}])(?:(?:" + title + ")\\.?|" + role + ")\\s+$");
    behindPerson = Pattern.compile("^(?:,\\s+\\d\\d,|\\s+\\(\\d\\d\\))");
    this.speech = Pattern.compile("^,?\\s+(?:" + speech + ")\\b");
    beforePlace = Pattern.compile("(?:^|[^\\p{L}])(?i:" + either(words, "places") + ")\\s+$");
    companyForm = Pattern.compile("^,?\\s(?:" + either(words, "companyForms") + ")(?![\\p{L}\\d])");
    String label = either(words, "teasers");
    boilerplate =
        anyCase(
            "\\P{L}*(?:%s\\s*[:|>»].*|(?:%s|%s)\\P{L}*)"
                .formatted(either(words, "boilerplate"), either(words, "boilerplate"), label));
    teaser = anyCase("\\P{L}*" + label + "\\s*[:|>»]\\s*");
    placeHeads = set(words, "placeHeads");
    organisationHeads = set(words, "organisationHeads");
    nationalities = set(words, "nationalities");
    firstNames = set(words, "firstNames");
    noNameParts = set(words, "noNameParts");
    letter = Pattern.compile("(?<!\\p{L})" + either(words, "letters") + "(?!\\p{L})");
    places = words.containsKey("places");
    bareGenitive = Boolean.parseBoolean(words.getProperty("bareGenitive", "false"));
  }

  private static Pattern anyCase(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /** The wording of a language; empty where there is no file for it. */
  static Wording of(String language) {
    Properties words = new Properties();
    try (InputStream bytes =
        Wording.class.getResourceAsStream("wording-" + language + ".properties")) {
      if (bytes != null) {
        try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
          words.load(text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the wording of " + language, e);
    }
    return new Wording(words);
  }

  /** Whether places have names that end with this word. */
  boolean isPlaceHead(String word) {
    return placeHeads.contains(word);
  }

  /** Whether organisations have names that end with this word. */
  boolean isOrganisationHead(String word) {
    return organisationHeads.contains(word);
  }

  /** Whether a name is nothing but an adjective of a country or its people: "Libyan". */
  boolean isNationality(String name) {
    return nationalities.contains(name);
  }

  /** Whether a word is a common first name and hardly ever a family name or a place. */
  boolean isFirstName(String word) {
    return firstNames.contains(word);
  }

  /** Whether a word with a capital is part of nobody's name: "Dear". */
  boolean isNoNamePart(String word) {
    return noNameParts.contains(word);
  }

  /** Whether there are words that stand before places. */
  boolean knowsPlaces() {
    return places;
  }

  /** Whether a name's genitive has an s without an apostrophe. */
  boolean hasBareGenitive() {
    return bareGenitive;
  }

  private static Set<String> set(Properties words, String key) {
    return Arrays.stream(words.getProperty(key, "").split("\\|", -1))
        .filter(word -> !word.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Longer words first, since the first alternative that fits is taken. */
  private static String either(Properties words, String key) {
    Set<String> all = set(words, key);
    return all.isEmpty()
        ? NEVER
        : all.stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
  }
}
