package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * Initials of organisations that an engine has overlooked: "the TRA", and in brackets behind an
 * organisation, whatever its words begin with in another language: "the Foreign Ministry (MAE)".
 * Initials of things ("the GDP") are listed with a language's wording.
 */
final class Acronyms {
  private static final int SHORTEST = 3;

  private static final Pattern INITIALS =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}.&/’'-])\\p{Lu}{" + SHORTEST + ",6}(?![\\p{L}\\p{Nd}&/]|[-.]\\p{L})");

  private final String text;
  private final Initials initials;
  private final List<Name> names;
  private final BitSet taken = new BitSet();

  private Acronyms(String text, Initials initials, List<Name> names) {
    this.text = text;
    this.initials = initials;
    this.names = names;
    names.forEach(name -> taken.set(name.start(), name.end()));
  }

  /**
   * The names with such initials, in the order of the text.
   *
   * @param blocks the parts of the text that hold sentences
   */
  static List<Name> with(String text, List<TextBlock> blocks, Initials initials, List<Name> names) {
    Acronyms acronyms = new Acronyms(text, initials, names);
    List<Name> all = new ArrayList<>(names);
    blocks.forEach(block -> acronyms.add(block, all));
    all.sort(Comparator.comparingInt(Name::start));
    return all;
  }

  private void add(TextBlock block, List<Name> all) {
    if (!mayHaveInitials(block.text())) {
      return;
    }
    Matcher found = INITIALS.matcher(block.text());
    while (found.find()) {
      int start = block.start() + found.start();
      int end = block.start() + found.end();
      boolean told =
          initials.areAnnounced(block.text(), found.start()) || isBehindOrganisation(start, end);
      if (told && isFree(start, end) && !isThing(found.group()) && !isLonger(end)) {
        all.add(Name.in(text, Entity.Type.ORG, start, end));
      }
    }
  }

  /** Most paragraphs have no three capitals in a row, which is told sooner than by a pattern. */
  private static boolean mayHaveInitials(String text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean capital = Character.isUpperCase(character) || Character.isSurrogate(character);
      capitals = capital ? capitals + 1 : 0;
      if (capitals == SHORTEST) {
        return true;
      }
    }
    return false;
  }

  /** One that is listed, or that the article introduces: "the Pandemic Programme (PEPP)". */
  private boolean isThing(String word) {
    int at = text.indexOf(" (" + word + ")");
    return initials.isThing(word)
        || (at >= 0 && !isBehindOrganisation(at + 2, at + 2 + word.length()));
  }

  private boolean isFree(int start, int end) {
    int next = taken.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** In brackets, directly behind the words of an organisation. */
  private boolean isBehindOrganisation(int start, int end) {
    return text.startsWith(" (", start - 2)
        && text.startsWith(")", end)
        && names.stream()
            .anyMatch(
                name ->
                    name.type() == Entity.Type.ORG
                        && name.end() == start - 2
                        && name.text().indexOf(' ') > 0);
  }

  /** "the WBO Featherweight Championship" */
  private boolean isLonger(int end) {
    return end + 1 < text.length()
        && text.charAt(end) == ' '
        && Character.isUpperCase(text.charAt(end + 1));
  }
}
