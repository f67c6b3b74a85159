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
          "schtsch|chtch", "shch",
          "tsch|tch", "ch",
          "sch", "sh",
          "w", "v",
          "ou", "u",
          "(?:off|ow)$", "ov",
          "(?:eff|ew|jew|iev|yov|jov)$", "ev",
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
          "dsch|dj", "j", "sch", "sh", "i?yy?ah$", "ia", "[ae]h$", "a", "iyy?$", "i", "oui$", "ui");

  private SpellingRules() {}

  /** A part of a name in Latin letters as its tradition spells it. */
  static String of(Tradition tradition, String part) {
    return switch (tradition) {
      case SLAVIC -> apply(SLAVIC, part);
      case ARABIC -> apply(ARABIC, part);
      case OTHER -> part;
    };
  }

  private static String apply(Map<Pattern, String> rules, String part) {
    String spelled = part;
    for (Map.Entry<Pattern, String> rule : rules.entrySet()) {
      String to = rule.getValue();
      spelled =
          rule.getKey()
              .matcher(spelled)
              .replaceAll(
                  m ->
                      Character.isUpperCase(m.group().charAt(0))
                          ? Character.toUpperCase(to.charAt(0)) + to.substring(1)
                          : to);
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
