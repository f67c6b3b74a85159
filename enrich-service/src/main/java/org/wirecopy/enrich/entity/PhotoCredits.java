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
  private static final List<String> AGENCIES =
      List.of(
          "REUTERS",
          "Reuters",
          "AP",
          "AFP",
          "EPA",
          "epa",
          "dpa",
          "DPA",
          "ANSA",
          "EFE",
          "TASS",
          "Xinhua",
          "XINHUA",
          "Kyodo",
          "Bloomberg",
          "Getty Images",
          "GETTY IMAGES");

  private static final List<String> WORDS_BEHIND = List.of(" Photo", " PHOTO", "");

  private static final String AGENCY = "(?<agency>" + String.join("|", AGENCIES) + ")";

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
                  + "(?:"
                  + String.join("|", WORDS_BEHIND)
                  + ") ?/ ?"
                  + PERSON
                  + "(?![\\p{L}\\p{M}])"),
          Pattern.compile("(?<![\\p{L}/])" + PERSON + " ?/ ?" + AGENCY + "(?![\\p{L}/])"));

  private PhotoCredits() {}

  /** The names with those of credits for whatever an engine took them for. */
  static List<Name> told(String text, List<Name> names) {
    if (!hasAgencyAtStroke(text)) {
      return names;
    }
    List<Name> credited = new ArrayList<>();
    for (Pattern credit : CREDITS) {
      Matcher found = credit.matcher(text);
      while (found.find()) {
        Name agency = Name.in(text, Entity.Type.ORG, found.start("agency"), found.end("agency"));
        Name person = Name.in(text, Entity.Type.PERSON, found.start("person"), found.end("person"));
        if (credited.stream().noneMatch(name -> name.overlaps(agency) || name.overlaps(person))) {
          credited.add(agency);
          credited.add(person);
        }
      }
    }
    List<Name> told = new ArrayList<>(credited);
    names.stream().filter(name -> credited.stream().noneMatch(name::overlaps)).forEach(told::add);
    told.sort(Comparator.comparingInt(Name::start));
    return told;
  }

  /** Most texts with a stroke have no such credit; the patterns take long to find none. */
  private static boolean hasAgencyAtStroke(String text) {
    for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
      int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
      int start = text.startsWith(" ", at + 1) ? at + 2 : at + 1;
      for (String agency : AGENCIES) {
        if (text.startsWith(agency, start) || endsWithAgency(text, end, agency)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsWithAgency(String text, int end, String agency) {
    for (String word : WORDS_BEHIND) {
      int start = end - word.length();
      if (text.startsWith(word, start) && text.startsWith(agency, start - agency.length())) {
        return true;
      }
    }
    return false;
  }
}
