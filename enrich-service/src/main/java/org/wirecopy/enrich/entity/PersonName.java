package org.wirecopy.enrich.entity;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirecopy.enrich.entity.SpellingGroups.Part;
import org.wirecopy.enrich.entity.SpellingGroups.Tradition;

/**
 * The canonical form of a person's name. It looks at nothing but the name, part by part: each part
 * in its best known spelling, and every other part without marks and, where the first name tells
 * where the name comes from, by that tradition's rules of spelling.
 */
final class PersonName {
  private static final Set<String> KOREAN =
      Set.of("kim", "park", "lee", "moon", "roh", "ban", "choi", "jang", "yoon", "chung", "chun");

  private static final Pattern ABDUL =
      Pattern.compile(
          "\\bAbd(?:[aeou]+l)?[- ]?(?:[aeu][lrsnz][- ]?)?(?!ull?ah|all?ah)(?=\\p{L}{4})",
          Pattern.CASE_INSENSITIVE);

  /** In small letters; Ben Ali is a family name. */
  private static final Pattern SON = Pattern.compile("(?<= )(?:[Ii]bn|ben)(?= )");

  private static final Pattern FRENCH_PAIR =
      Pattern.compile("\\b(Jean|Marie|Pierre) (?=\\p{Lu}\\p{Ll}+ )");
  private static final Pattern GLUED_INITIALS = Pattern.compile("\\b(\\p{Lu})\\.(?=\\p{Lu})");
  private static final Pattern JUNIOR = Pattern.compile("(?i)jr\\.?|junior");
  private static final Pattern SENIOR = Pattern.compile("(?i)sr\\.?|snr\\.?|senior");
  private static final Pattern ROMAN = Pattern.compile("[IVX]+");
  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{Nd}.' -]+");

  private final Cache<String, NamedPart> told = RememberedNames.empty();

  private final SpellingGroups groups;
  private final SlavicSurnames slavic = new SlavicSurnames();

  PersonName(SpellingGroups groups) {
    this.groups = groups;
  }

  /** All that is derived from a name. */
  private record NamedPart(String canonical, int size, String surname) {}

  /** The canonical form; the same for every spelling of one name that the rules know. */
  String canonical(String name) {
    return told.get(name, this::tell).canonical();
  }

  /** How many parts a name has, Arabic articles and "Jr." aside. */
  int size(String name) {
    return told.get(name, this::tell).size();
  }

  /** The canonical form of the last part, by which people are called when they are known. */
  String surname(String name) {
    return told.get(name, this::tell).surname();
  }

  /** Whether a word is known as a first name. */
  boolean isGiven(String word) {
    return groups.given(word).isPresent();
  }

  private NamedPart tell(String name) {
    List<String> parts = parts(name);
    String suffix = suffix(parts);
    Tradition tradition = tradition(parts);
    List<String> spelled = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      spelled.add(spelling(parts.get(i), i == parts.size() - 1, tradition));
    }
    String surname = spelled.get(spelled.size() - 1);
    if (spelled.size() == 3 && KOREAN.contains(parts.get(0).toLowerCase(Locale.ROOT))) {
      spelled =
          List.of(spelled.get(0), spelled.get(1) + "-" + spelled.get(2).toLowerCase(Locale.ROOT));
    }
    return new NamedPart(String.join(" ", spelled) + suffix, parts.size(), surname);
  }

  /** The parts as they stand, in Latin letters. */
  private List<String> parts(String name) {
    String plain = NO_NAME.matcher(Latin.of(name)).replaceAll(" ");
    plain = ABDUL.matcher(plain).replaceAll("Abdul ");
    plain = SON.matcher(plain).replaceAll("bin");
    plain = FRENCH_PAIR.matcher(plain).replaceAll("$1-");
    plain = GLUED_INITIALS.matcher(plain).replaceAll("$1. ").strip();
    List<String> parts = new ArrayList<>();
    for (String word : plain.split("[ ]+", -1)) {
      String part = ArabicArticle.without(word);
      // Al Gore has it for a first name.
      if (parts.isEmpty() || !ArabicArticle.is(part)) {
        parts.addAll(koreanPair(parts, part));
      }
    }
    return parts;
  }

  /** "Jong-un" behind "Kim" is two parts. */
  private static List<String> koreanPair(List<String> before, String part) {
    boolean korean = before.size() == 1 && KOREAN.contains(before.get(0).toLowerCase(Locale.ROOT));
    return korean ? List.of(part.split("-", -1)) : List.of(part);
  }

  private static String suffix(List<String> parts) {
    if (parts.size() < 2) {
      return "";
    }
    String last = parts.get(parts.size() - 1);
    String suffix = "";
    if (JUNIOR.matcher(last).matches()) {
      suffix = " Jr.";
    } else if (SENIOR.matcher(last).matches()) {
      suffix = " Sr.";
    } else if (ROMAN.matcher(last).matches() && last.length() > 1) {
      suffix = " " + last;
    }
    if (!suffix.isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return suffix;
  }

  /** What a first name tells, else a family name. */
  private Tradition tradition(List<String> parts) {
    String surname = parts.get(parts.size() - 1);
    return Stream.concat(
            parts.subList(0, parts.size() - 1).stream().map(groups::given),
            Stream.of(groups.family(surname)))
        .flatMap(Optional::stream)
        .map(Part::tradition)
        .filter(tradition -> tradition != Tradition.OTHER)
        .findFirst()
        .orElse(SlavicSurnames.isUnmistakable(surname) ? Tradition.SLAVIC : Tradition.OTHER);
  }

  private String spelling(String part, boolean last, Tradition tradition) {
    Optional<Part> known =
        last ? groups.family(part).or(() -> groups.given(part)) : groups.given(part);
    if (known.isPresent()) {
      return known.get().spelling();
    }
    String cased = cased(part);
    if (!last && part.length() <= 2) {
      return initial(cased);
    }
    String spelled = SpellingRules.of(tradition, cased);
    return last && tradition == Tradition.SLAVIC ? slavic.usual(spelled).orElse(spelled) : spelled;
  }

  private static String initial(String part) {
    return part.length() == 1 ? part + "." : part;
  }

  /** "GORDON" as "Gordon"; what has small letters stays. */
  private static String cased(String part) {
    boolean shouted =
        part.length() > 2
            && part.chars().noneMatch(Character::isLowerCase)
            && part.indexOf('.') < 0;
    if (!shouted) {
      return part;
    }
    return Arrays.stream(part.split("(?<=[-'])", -1))
        .map(
            word ->
                word.isEmpty() ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
