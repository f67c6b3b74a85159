package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * Who took a picture and for whom: "REUTERS/Laura Hill", "AP Photo/LAURA HILL", "Laura Hill/Getty
 * Images". Engines take the stroke for a letter, and capitals for no name at all.
 */
final class PhotoCredits {
  private static final String AGENCY =
      "(?<agency>REUTERS|Reuters|AP|AFP|EPA|epa|dpa|DPA|ANSA|EFE|TASS|Xinhua|XINHUA|Kyodo|Bloomberg"
          + "|Getty Images|GETTY IMAGES)";

  /** A word of a name, and none that says what kind of picture it is. */
  private static final String WORD =
      "(?!(?i:file|files|photo|photos|handout|pool|stringer|staff|illustration|images?|via|by|picture|foto|copyright|courtesy)\\b)"
          + "\\p{Lu}[\\p{L}\\p{M}]*\\.?(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*";

  private static final String PERSON = "(?<person>" + WORD + "(?: " + WORD + "){1,3})";

  private static final List<Pattern> CREDITS =
      List.of(
          Pattern.compile(
              "(?<![\\p{L}/])"
                  + AGENCY
                  + "(?: Photo| PHOTO)? ?/ ?"
                  + PERSON
                  + "(?![\\p{L}\\p{M}])"),
          Pattern.compile("(?<![\\p{L}/])" + PERSON + " ?/ ?" + AGENCY + "(?![\\p{L}/])"));

  private PhotoCredits() {}

  /** The names with those of credits for whatever an engine took them for. */
  static List<Name> told(String text, List<Name> names) {
    if (text.indexOf('/') < 0) {
      return names;
    }
    List<Name> credited = new ArrayList<>();
    for (Pattern credit : CREDITS) {
      Matcher found = credit.matcher(text);
      while (found.find()) {
        Name agency = Name.in(text, Entity.Type.ORG, found.start("agency"), found.end("agency"));
        Name person = Name.in(text, Entity.Type.PERSON, found.start("person"), found.end("person"));
        if (credited.stream().noneMatch(name -> overlap(name, agency) || overlap(name, person))) {
          credited.add(agency);
          credited.add(person);
        }
      }
    }
    List<Name> told = new ArrayList<>(credited);
    names.stream()
        .filter(name -> credited.stream().noneMatch(other -> overlap(name, other)))
        .forEach(told::add);
    told.sort(Comparator.comparingInt(Name::start));
    return told;
  }

  private static boolean overlap(Name one, Name other) {
    return one.start() < other.end() && other.start() < one.end();
  }
}
