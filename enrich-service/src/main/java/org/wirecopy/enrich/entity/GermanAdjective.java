package org.wirecopy.enrich.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * German names that begin with an adjective change it by case: "Deutscher Bundestag", "des
 * Deutschen Bundestags". The ending depends on the gender, which the last word's ending tells
 * mostly.
 */
final class GermanAdjective {
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "(?:^|\\G )(Deutsch|\\p{Lu}\\p{L}+isch|International|National|Vereinigt|Christlich|Frei"
              + "|Rot)e[nrsm]?(?= \\p{Lu})");

  private static final Pattern MASCULINE =
      Pattern.compile(
          ".*(?:bund|tag|rat|verband|verein|hof|club|klub|dienst|ausschuss|kongress|konzern|fonds"
              + "|rundfunk|wald)(?:e?s)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEUTER =
      Pattern.compile(
          ".*(?:amt|parlament|ministerium|komitee|institut|kreuz|museum|theater|zentrum|werk"
              + "|gericht|haus|forum|orchester|reich|meer)(?:e?s)?$",
          Pattern.CASE_INSENSITIVE);

  private GermanAdjective() {}

  /** The name as it stands by itself. */
  static String nominative(String name) {
    Matcher adjectives = ADJECTIVE.matcher(name);
    if (!adjectives.find()) {
      return name;
    }
    String ending = "e";
    if (MASCULINE.matcher(name).matches()) {
      ending = "er";
    } else if (NEUTER.matcher(name).matches()) {
      ending = "es";
    }
    StringBuilder nominative = new StringBuilder();
    do {
      String space = adjectives.start() == 0 ? "" : " ";
      adjectives.appendReplacement(nominative, space + adjectives.group(1) + ending);
    } while (adjectives.find());
    return adjectives.appendTail(nominative).toString();
  }
}
