package org.wirecopy.enrich.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.wirecopy.enrich.entity.SpellingGroups.Tradition;

/**
 * How names from other alphabets are spelled: writers of German, French and English render the same
 * letters differently. The rules lead to the usual English spelling, so that the result can be
 * shown to readers; each holds within its tradition only, since Taylor is no Tailor.
 */
final class SpellingRules {
  private static final Map<Pattern, String> SLAVIC =
      rules(
          "^alexandre$", "alexander",
          "chtch", "shch",
          "tch", "ch",
          "j(?=[bcdfgklmnprstvw])", "zh",
          "z(?=[oe]wa?$)", "ts",
          "w", "v",
          "ou", "u",
          "ine$", "in",
          "ska(?:ja|ia)$", "skaya",
          "^i(?=[aou])", "y",
          "(?:off|ow)$", "ov",
          "(?<=[aeu])[jiy]?ev(?=a?$)", "yev",
          "(?<=[^aeu])[jiy]ev(?=a?$)", "ev",
          "(?:eff|yov|jov)$", "ev",
          "(?<=[aeiou])ss(?=[aeiouyj])", "s",
          "(?<=[bcdfghklmnprstvz])[ij](?=[aou])", "y",
          "(?<=k)(?:yy|yi|iy|ij|yj|ii|i)$", "y",
          "(?<=[aeo])[ij]$", "y",
          "(?:iy|ij|yy|yj|ii)$", "y",
          "(?<=[aou])y(?=[^aeiouy])", "i",
          "j(?=[aeou])", "y",
          "ovych$|ovitch$", "ovich",
          "evych$|evitch$", "evich",
          "enka$", "enko");

  private static final Map<Pattern, String> ARABIC =
      rules(
          "dj", "j",
          "ch", "sh",
          "aou|awoo|awu", "au",
          "ou", "u",
          "[ae]ne$", "an",
          "i?yy?ah$", "ia",
          "[ae]h$", "a",
          "iyy?$", "i");

  /** What German writers write. */
  private static final Pattern GERMAN = Pattern.compile("w|sch", Pattern.CASE_INSENSITIVE);

  /** Longer ones first. */
  private static final Pattern GERMAN_SOUND =
      Pattern.compile("schtsch|dsch|tsch|sch|ch", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> ENGLISH_SOUNDS =
      Map.of("schtsch", "shch", "dsch", "j", "tsch", "ch", "sch", "sh", "ch", "kh");

  private SpellingRules() {}

  /** A part of a name in Latin letters as its tradition spells it. */
  static String of(Tradition tradition, String part) {
    return switch (tradition) {
      case SLAVIC -> apply(SLAVIC, fromGerman(part));
      case ARABIC -> apply(ARABIC, fromGerman(part));
      case PERHAPS_SLAVIC, OTHER -> part;
    };
  }

  /** In one pass, since what is sch in German is neither s nor ch. */
  private static String fromGerman(String part) {
    return GERMAN.matcher(part).find()
        ? GERMAN_SOUND
            .matcher(part)
            .replaceAll(m -> cased(m.group(), ENGLISH_SOUNDS.get(NameKey.words(m.group()))))
        : part;
  }

  private static String cased(String from, String to) {
    return Character.isUpperCase(from.charAt(0))
        ? Character.toUpperCase(to.charAt(0)) + to.substring(1)
        : to;
  }

  private static String apply(Map<Pattern, String> rules, String part) {
    String spelled = part;
    for (Map.Entry<Pattern, String> rule : rules.entrySet()) {
      String to = rule.getValue();
      spelled = rule.getKey().matcher(spelled).replaceAll(m -> cased(m.group(), to));
    }
    return spelled;
  }

  private static Map<Pattern, String> rules(String... pairs) {
    Map<Pattern, String> rules = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      rules.put(Pattern.compile(pairs[i], Pattern.CASE_INSENSITIVE), pairs[i + 1]);
    }
    return rules;
  }
}
