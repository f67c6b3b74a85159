package org.wirecopy.enrich.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * Completes the names that an engine has cut at a hyphen: people's, "Li Ka" of "Li Ka-shing",
 * "Shaw" of "Mazumdar-Shaw", in languages whose compounds are known ("Merkel-led" is Merkel, and
 * "Obama-Biden" are two people); and all that have small words within, "Chick-fil-A",
 * "Stratford-upon-Avon".
 */
final class HyphenatedNames {
  private static final Pattern BEHIND = Pattern.compile("[-‐‑](\\p{L}[\\p{L}\\p{M}’']*)");
  private static final Pattern BEFORE =
      Pattern.compile("(?<![\\p{L}\\p{M}-])(\\p{Lu}[\\p{L}\\p{M}’']+)[-‐‑]$");

  /** A second syllable, "shing", and no word, "supporting". */
  private static final int MAX_SMALL_LENGTH = 6;

  /** A word with small ones between hyphens, none of which parts two names: "Paris-to-Dakar". */
  private static final Pattern SMALL_WITHIN =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}-])\\p{Lu}[\\p{L}’']*(?:-(?!(?:to|or|and|vs|und|oder|bis)-)\\p{Ll}{1,4}){1,2}"
              + "-\\p{Lu}[\\p{L}’']*(?![\\p{L}-])");

  private static final int AROUND = 30;

  private HyphenatedNames() {}

  /** The name with what a hyphen joins to it; mostly as it is. */
  static Name whole(String text, Name name, Wording wording) {
    return withSmallWords(text, name).orElseGet(() -> withNeighbour(text, name, wording));
  }

  private static Optional<Name> withSmallWords(String text, Name name) {
    Matcher within =
        SMALL_WITHIN
            .matcher(text)
            .region(
                Math.max(0, name.start() - AROUND), Math.min(text.length(), name.end() + AROUND))
            .useTransparentBounds(true);
    return within
        .results()
        .map(found -> Name.in(text, name.type(), found.start(), found.end()))
        .filter(name::overlaps)
        .findFirst()
        .map(
            joined ->
                Name.in(
                    text,
                    name.type(),
                    Math.min(joined.start(), name.start()),
                    Math.max(joined.end(), name.end())));
  }

  private static Name withNeighbour(String text, Name name, Wording wording) {
    if (name.type() != Entity.Type.PERSON || !wording.knowsCompounds()) {
      return name;
    }
    Matcher before = BEFORE.matcher(text).region(Math.max(0, name.start() - AROUND), name.start());
    int start = name.text().indexOf(' ') < 0 && before.find() ? before.start(1) : name.start();
    Matcher behind = BEHIND.matcher(text).region(name.end(), text.length());
    int end =
        behind.lookingAt() && belongs(name, behind.group(1), wording) ? behind.end() : name.end();
    return Name.in(text, name.type(), start, end);
  }

  private static boolean belongs(Name name, String part, Wording wording) {
    return Character.isUpperCase(part.charAt(0))
        ? name.text().indexOf(' ') > 0
        : part.length() <= MAX_SMALL_LENGTH && !wording.isCompound(part);
  }
}
