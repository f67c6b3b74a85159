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
          "\\bAbd(?![aeou]ll?ah)(?:[aeou]+l)?[- ]?(?:[aeu][lrsnz][- ]?)?(?!ull?ah|all?ah)(?=\\p{L}{4})",
          Pattern.CASE_INSENSITIVE);

  /** In small letters; Ben Ali is a family name. */
  private static final Pattern SON = Pattern.compile("(?<= )(?:[Ii]bn|ben)(?= )");

  private static final Pattern FRENCH_PAIR =
      Pattern.compile("\\b(Jean|Marie|Pierre) (?=\\p{Lu}\\p{Ll}+ )");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern GLUED_INITIALS = Pattern.compile("\\b(\\p{Lu})\\.(?=\\p{Lu})");
  private static final Pattern JUNIOR = Pattern.compile("(?i)jr\\.?|junior");
  private static final Pattern SENIOR = Pattern.compile("(?i)sr\\.?|snr\\.?|senior");
  private static final Pattern ROMAN = Pattern.compile("[IVX]+");
  private static final Pattern NICKNAME =
      Pattern.compile("(?<= )[\"“„'‘(]\\p{Lu}[\\p{L}-]+[\"”“'’)] ");

  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{Nd}.' -]+");

  private final Cache<String, NamedPart> told = RememberedNames.empty();
  private final Cache<String, Integer> sizes = RememberedNames.empty();

  private final SpellingGroups groups;
  private final SlavicSurnames slavic = new SlavicSurnames();
  private final PersonKey keys = new PersonKey();
  private final NameTradition traditions;

  PersonName(SpellingGroups groups) {
    this.groups = groups;
    traditions = new NameTradition(groups);
  }

  /** All that is derived from a name. */
  private record NamedPart(String canonical, PersonKey.Key key) {}

  /** The canonical form; the same for every spelling of one name that the rules know. */
  String canonical(String name) {
    return told.get(name, this::tell).canonical();
  }

  /** What all spellings of the name have in common: its id is made of this. */
  String key(String name) {
    return told.get(name, this::tell).key().whole();
  }

  /** A name as it is written, with its marks; in small letters what is in capitals throughout. */
  String marked(String name) {
    return Arrays.stream(SPACES.split(name.strip()))
        .map(PersonName::cased)
        .collect(Collectors.joining(" "));
  }

  /**
   * How many parts a name has, Arabic articles and "Jr." aside. It is asked of all names, whatever
   * they name, and of most nothing else is.
   */
  int size(String name) {
    return sizes.get(name, PersonName::count);
  }

  private static int count(String name) {
    List<String> parts = parts(name);
    suffix(parts);
    return size(parts);
  }

  /** The key of the surname with its particles, by which people are called when they are known. */
  String surname(String name) {
    return told.get(name, this::tell).key().surname();
  }

  /** The key of the last word of the surname: "Leyen" of "Ursula von der Leyen". */
  String lastWord(String name) {
    return told.get(name, this::tell).key().last();
  }

  /** Whether a word is known as a first name. */
  boolean isGiven(String word) {
    return groups.given(word).isPresent();
  }

  private NamedPart tell(String name) {
    List<String> written = parts(name);
    String suffix = suffix(written);
    List<String> parts = written.stream().map(Latin::of).toList();
    Tradition tradition = traditions.of(name, written);
    Writer writer =
        tradition == Tradition.OTHER
            ? Writer.OTHER
            : Writer.of(String.join(" ", written), tradition);
    Skeleton skeleton = new Skeleton(tradition, writer);
    boolean vowelless = SpellingGroups.leavesOutVowels(name);
    List<String> spelled = new ArrayList<>();
    List<PersonKey.Part> keyed = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      Optional<Part> known =
          vowelless ? groups.vowelless(parts.get(i), last) : known(parts.get(i), last);
      spelled.add(known.map(Part::spelling).orElse(spelling(cased(parts.get(i)), last, tradition)));
      String part = written.get(i);
      Optional<Part> alike = known.or(() -> like(part, last, skeleton));
      List<String> pieces = alike.isPresent() ? List.of(part) : List.of(part.split("-", -1));
      for (String piece : pieces) {
        Optional<Part> found =
            pieces.size() == 1 ? alike : known(piece, last).or(() -> like(piece, last, skeleton));
        keyed.add(new PersonKey.Part(piece, found.map(Part::key)));
      }
    }
    if (spelled.size() == 3 && KOREAN.contains(parts.get(0).toLowerCase(Locale.ROOT))) {
      spelled =
          List.of(spelled.get(0), spelled.get(1) + "-" + spelled.get(2).toLowerCase(Locale.ROOT));
    }
    return new NamedPart(String.join(" ", spelled) + suffix, keys.of(keyed, skeleton, suffix));
  }

  /** Without the particles before a family name: "von der Leyen" is one part. */
  private static int size(List<String> parts) {
    int first = 0;
    while (first < parts.size() - 1 && PersonKey.belongsToSurname(parts.get(first))) {
      first++;
    }
    return parts.size() - first;
  }

  /** The parts as they stand, in Latin letters with their marks. */
  private static List<String> parts(String name) {
    String plain = Latin.withMarks(name);
    if (!isLettersAndSpaces(plain)) {
      plain = NICKNAME.matcher(plain).replaceAll("");
      plain = NO_NAME.matcher(plain).replaceAll(" ");
      plain = GLUED_INITIALS.matcher(plain).replaceAll("$1. ");
    }
    plain = ABDUL.matcher(plain).replaceAll("Abdul ");
    plain = SON.matcher(plain).replaceAll("bin");
    plain = FRENCH_PAIR.matcher(plain).replaceAll("$1-").strip();
    List<String> parts = new ArrayList<>();
    for (String word : plain.split(" +", -1)) {
      String part = ArabicArticle.without(word);
      // Al Gore has it for a first name.
      if (parts.isEmpty() || !ArabicArticle.is(part)) {
        parts.addAll(koreanPair(parts, part));
      }
    }
    return parts;
  }

  /** Most names: they have neither nicknames nor initials. */
  private static boolean isLettersAndSpaces(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != ' ' && !Character.isLetter(name.charAt(i))) {
        return false;
      }
    }
    return true;
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

  private Optional<Part> like(String part, boolean last, Skeleton skeleton) {
    if (skeleton.tradition() == Tradition.OTHER) {
      return Optional.empty();
    }
    Optional<Part> given = traditions.given(part, skeleton);
    return last ? groups.familyLike(part, skeleton).or(() -> given) : given;
  }

  private Optional<Part> known(String part, boolean last) {
    return last ? groups.family(part).or(() -> groups.given(part)) : groups.given(part);
  }

  private String spelling(String part, boolean last, Tradition tradition) {
    if (!last && part.length() <= 2) {
      return initial(part);
    }
    String spelled = SpellingRules.of(tradition, part);
    return last && tradition == Tradition.SLAVIC ? slavic.usual(spelled).orElse(spelled) : spelled;
  }

  private static String initial(String part) {
    return part.length() == 1 ? part + "." : part;
  }

  /** "GORDON" as "Gordon"; what has small letters stays. */
  private static String cased(String part) {
    if (part.length() <= 2 || hasLowerCase(part) || part.indexOf('.') >= 0) {
      return part;
    }
    return Arrays.stream(part.split("(?<=[-'])", -1))
        .map(
            word ->
                word.isEmpty() ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private static boolean hasLowerCase(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (Character.isLowerCase(part.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
