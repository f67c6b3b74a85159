package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * Where an agency's report begins, and whose it is: "SAN FRANCISCO (AP) —", "BRASILIA/SAO PAULO,
 * May 4 (Reuters) -", "BULAWAYO, Jun 10 2022 (IPS) -", "BONN 1996-08-30".
 */
final class Datelines {
  private static final String PLACE =
      "\\s*(\\p{Lu}[\\p{Lu}.'’-]*(?: \\p{Lu}[\\p{Lu}.'’-]*){0,3}(?:/\\p{Lu}[\\p{Lu} .'’-]+)?)";

  private static final String COUNTRY = "(?:, [\\p{L}\\p{Nd} .]{2,25}?)?";

  private static final String MONTH = "\\p{Lu}\\p{L}{2,8}\\.?";

  private static final String DAY =
      ",? (?:\\d{4}-\\d\\d-\\d\\d|%s \\d{1,2}|\\d{1,2}\\.? %s)(?:,? \\d{4})?"
          .formatted(MONTH, MONTH);

  /** An agency that everybody knows, or whoever stands before a dash. */
  private static final String SOURCE =
      " \\((?:(AP|Reuters|REUTERS|AFP|dpa|DPA|UPI|Xinhua|Bloomberg|IANS|PTI|ANSA|EFE|Kyodo|TASS"
          + "|Interfax|CNN|BBC)\\)|(\\p{Lu}[\\p{L}. ]{1,20})\\) ?[-–—:])";

  private static final Pattern DATELINE =
      Pattern.compile(
          "%s%s(?:(?:%s)?%s|%s(?=\\s*(?:$|[-–—:(])))".formatted(PLACE, COUNTRY, DAY, SOURCE, DAY));

  private static final int AGENCY = 2;
  private static final int OTHER_SOURCE = 3;

  private static final int MIN_LENGTH = 3;

  private Datelines() {}

  /** The names with the places and sources of datelines for whatever an engine took them for. */
  static List<Name> told(String text, List<TextBlock> blocks, List<Name> names) {
    List<Name> places = new ArrayList<>();
    for (TextBlock block : blocks) {
      Matcher dateline = DATELINE.matcher(block.text());
      if (startsInCapitals(block.text()) && dateline.lookingAt()) {
        int from = block.start() + dateline.start(1);
        for (String place : dateline.group(1).split("/", -1)) {
          if (place.length() >= MIN_LENGTH) {
            places.add(Name.in(text, Entity.Type.LOC, from, from + place.length()));
          }
          from += place.length() + 1;
        }
        int source = dateline.group(AGENCY) == null ? OTHER_SOURCE : AGENCY;
        if (dateline.group(source) != null) {
          int start = block.start() + dateline.start(source);
          places.add(Name.in(text, Entity.Type.ORG, start, block.start() + dateline.end(source)));
        }
      }
    }
    if (places.isEmpty()) {
      return names;
    }
    List<Name> told = new ArrayList<>(places);
    names.stream().filter(name -> places.stream().noneMatch(name::overlaps)).forEach(told::add);
    told.sort(Comparator.comparingInt(Name::start));
    return told;
  }

  private static boolean startsInCapitals(String text) {
    return text.length() > MIN_LENGTH
        && Character.isUpperCase(text.charAt(0))
        && Character.isUpperCase(text.charAt(1));
  }
}
