package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * Where an agency's report begins: "SAN FRANCISCO (AP) —", "BRASILIA/SAO PAULO, May 4 (Reuters) -".
 */
final class Datelines {
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\s*(\\p{Lu}[\\p{Lu}.'’-]*(?: \\p{Lu}[\\p{Lu}.'’-]*){0,3}(?:/\\p{Lu}[\\p{Lu}"
              + " .'’-]+)?)(?:, [\\p{L}\\p{Nd} .]{2,25})?"
              + " \\((?:AP|Reuters|REUTERS|AFP|dpa|DPA|UPI|Xinhua|Bloomberg|IANS|PTI"
              + "|ANSA|EFE|Kyodo|TASS|Interfax|CNN|BBC)\\)");

  private static final int MIN_LENGTH = 3;

  private Datelines() {}

  /** The names with the places of datelines for whatever an engine took them for. */
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
      }
    }
    if (places.isEmpty()) {
      return names;
    }
    List<Name> told = new ArrayList<>(places);
    names.stream()
        .filter(
            name ->
                places.stream().noneMatch(p -> p.start() < name.end() && name.start() < p.end()))
        .forEach(told::add);
    told.sort(Comparator.comparingInt(Name::start));
    return told;
  }

  private static boolean startsInCapitals(String text) {
    return text.length() > MIN_LENGTH
        && Character.isUpperCase(text.charAt(0))
        && Character.isUpperCase(text.charAt(1));
  }
}
