package org.wirecopy.enrich.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

  private final Set<String> nationalities;
  private final Set<String> firstNames;
  private final Set<String> noNameParts;
  private final Set<String> letters;
  private final Set<String> compounds;
  private final Phrases titlesBefore;
  private final Phrases rolesBefore;
  private final List<Ending> endings;
  private final boolean changesGivenNames;
  private final boolean declinesAdjectives;

  /** Titles at the beginning of what an engine took for a name. */
  final Pattern titles;

  /** Main words of names. */
  final Heads heads;

  final Initials initials;

  final WholeOrganisations wholeOrganisations;

  /** What stands beside the names of places. */
  final Neighbours places;

  /** What stands beside the names of organisations. */
  final Neighbours organisations;

  /** What stands beside teams. */
  final Teams teams;

  /** Articles and the like at the beginning of what an engine took for a name. */
  final Pattern lead;

  /** What stands behind a person's name, from the name on. */
  final Pattern behindPerson;

  /** What somebody who speaks does, from the name on. */
  final Pattern speech;

  /** A company's legal form, from the name on. */
  final Pattern companyForm;

  /** A line that is the page's and not the writer's. */
  final Pattern boilerplate;

  /** The label before the headline of another article. */
  final Pattern teaser;

  /** Dates in this language. */
  final DatesBehind dates;

  private Wording(Properties words, String language) {
    dates = new DatesBehind(language);
    String title = either(words, "titles");
    String speech = either(words, "speech");
    titles = Pattern.compile("^(?:(?:" + title + ")\\.?\\s+)+(?=\\p{Lu})");
    lead =
        Pattern.compile(
            "^(?:(?i:"
                + either(words, "leads")
                + ")\\s+|"
                + either(words, "elided")
                + "['’])+(?=\\P{Ll})");
    titlesBefore = new Phrases(set(words, "titles"));
    rolesBefore = new Phrases(set(words, "roles"));
    behindPerson = Pattern.compile("^(?:,\\s+\\d\\d,|\\s+\\(\\d\\d\\))");
    this.speech = Pattern.compile("^,?\\s+(?:" + speech + ")\\b");
    Set<String> articles = set(words, "articles");
    places = new Neighbours(set(words, "places"), Set.of(), set(words, "placeKinds"), articles);
    organisations =
        new Neighbours(
            set(words, "organisations"),
            set(words, "organisationsBehind"),
            set(words, "organisationKinds"),
            articles);
    teams = new Teams(set(words, "teams"), set(words, "teamsBehind"));
    companyForm = Pattern.compile("^,?\\s(?:" + either(words, "companyForms") + ")(?![\\p{L}\\d])");
    heads =
        new Heads(set(words, "placeHeads"), set(words, "organisationHeads"), set(words, "links"));
    wholeOrganisations =
        new WholeOrganisations(
            set(words, "links"), set(words, "joints"), articles, heads, titlesBefore);
    initials = new Initials(set(words, "things"), set(words, "beforeInitials"));
    String label = either(words, "teasers");
    boilerplate =
        anyCase(
            "\\P{L}*(?:%s\\s*[:|>»].*|(?:%s|%s)\\P{L}*)"
                .formatted(either(words, "boilerplate"), either(words, "boilerplate"), label));
    teaser = anyCase("\\P{L}*" + label + "\\s*[:|>»]\\s*");
    nationalities = set(words, "nationalities");
    firstNames = set(words, "firstNames");
    noNameParts = set(words, "noNameParts");
    letters = set(words, "letters");
    compounds = set(words, "compounds");
    endings =
        Arrays.stream(words.getProperty("endings", "").split("\\|", -1))
            .filter(rule -> !rule.isBlank())
            .map(Ending::of)
            .toList();
    declinesAdjectives = Boolean.parseBoolean(words.getProperty("declinesAdjectives", "false"));
    changesGivenNames = Boolean.parseBoolean(words.getProperty("changesGivenNames", "false"));
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
    return new Wording(words, language);
  }

  /**
   * Whether what stands before a name says that it is a person's: "Mr. ", "President ".
   *
   * @param before up to the name
   */
  boolean isBeforePerson(String before) {
    int end = Phrases.endBeforeBlanks(before);
    if (end == before.length()) {
      return false;
    }
    boolean dot = end > 0 && before.charAt(end - 1) == '.';
    return titlesBefore.endAt(before, end)
        || (dot && titlesBefore.endAt(before, end - 1))
        || rolesBefore.endAt(before, end);
  }

  /** Whether a name is nothing but an adjective of a country or its people: "Libyan". */
  boolean isNationality(String name) {
    return nationalities.contains(name);
  }

  /** Whether a word is a common first name and hardly ever a family name or a place. */
  boolean isFirstName(String word) {
    return firstNames.contains(word);
  }

  /** Whether the words that follow names behind a hyphen are known. */
  boolean knowsCompounds() {
    return !compounds.isEmpty();
  }

  /** Whether a word follows names behind a hyphen and is part of none: "Merkel-led". */
  boolean isCompound(String word) {
    return compounds.contains(word);
  }

  /** Whether a word is a title and nothing else: "Prince". */
  boolean isTitle(String name) {
    return titlesBefore.is(name);
  }

  /** Whether a word with a capital is part of nobody's name: "Dear". */
  boolean isNoNamePart(String word) {
    return noNameParts.contains(word);
  }

  /** Whether a text has words that stand in letters and in nothing else: "Regards". */
  boolean isLetter(String text) {
    return letters.stream().anyMatch(words -> standsIn(text, words));
  }

  private static boolean standsIn(String text, String words) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean alone =
          (at == 0 || !Character.isLetter(text.codePointBefore(at)))
              && (end == text.length() || !Character.isLetter(text.codePointAt(end)));
      if (alone) {
        return true;
      }
    }
    return false;
  }

  /** What names end with in other cases than the first, the likeliest first. */
  List<Ending> endings() {
    return endings;
  }

  /** Whether all words of a person's name take the endings: "Damira Horvata". */
  boolean changesGivenNames() {
    return changesGivenNames;
  }

  /** Whether adjectives within names change with the case: "des Weißen Hauses". */
  boolean declinesAdjectives() {
    return declinesAdjectives;
  }

  private static Set<String> set(Properties words, String key) {
    return Arrays.stream(words.getProperty(key, "").split("\\|", -1))
        .filter(word -> !word.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Longer words first, since the first alternative that fits is taken. */
  private static String either(Properties words, String key) {
    return either(set(words, key));
  }

  /** An expression for one of some words, as it stands; for none where there are none. */
  static String either(Set<String> all) {
    return all.isEmpty()
        ? NEVER
        : all.stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
  }
}
