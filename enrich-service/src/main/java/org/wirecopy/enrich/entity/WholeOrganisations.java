package org.wirecopy.enrich.entity;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * Organisations from which engines cut off a part at "and" or at a hyphen: the Ministry of Labour
 * and Employment, the Water and Power Development Authority, the Saudi-Greek Council.
 */
final class WholeOrganisations {
  private static final int AROUND = 60;

  private static final Pattern HYPHENATED =
      Pattern.compile("(?<![\\p{L}-])(?!Pro|Ex)(\\p{Lu}\\p{L}+)[-‐‑–]$");

  private final boolean known;
  private final Heads heads;
  private final Phrases titles;

  /** A name whose main word stands before "of", as the first group. */
  private final Pattern linked;

  private final Pattern behind;
  private final Pattern before;

  /**
   * The organisations of one language.
   *
   * @param links what may follow a main word: "of"
   * @param joints what joins two parts: "and"; without any, names are as engines have them
   * @param articles what may stand before it and is no part of it
   * @param titles what stands before names of people
   */
  WholeOrganisations(
      Set<String> links, Set<String> joints, Set<String> articles, Heads heads, Phrases titles) {
    this.heads = heads;
    this.titles = titles;
    known = !joints.isEmpty();
    String link = Wording.either(links);
    String joint = Wording.either(joints);
    String word = "\\p{Lu}\\p{Ll}";
    linked = Pattern.compile("(?:.* )?(\\p{Lu}\\p{L}+) %s (?:the )?\\p{Lu}.*".formatted(link));
    behind =
        Pattern.compile(
            "(?:, %s+){0,3},? %s (?:the )?(%s{3,}(?: %s+){0,2})(?![\\p{L}’'-]| (?:%s|\\p{Lu}))"
                .formatted(word, joint, word, word, link));
    before =
        Pattern.compile(
            "(?<![\\p{L}’'.-])(?<!\\p{Lu}\\p{L}{0,20} )(?:(?i:%s) )?((?:%s{2,}(?:, | )){0,2}"
                    .formatted(Wording.either(articles), word)
                + "%s{2,}),? %s $".formatted(word, joint));
  }

  /**
   * The names with the parts that were cut off.
   *
   * @param names of a text, none in another
   */
  List<Name> in(String text, List<Name> names, KnownNames knownNames) {
    if (!known) {
      return names;
    }
    BitSet taken = new BitSet();
    names.forEach(name -> taken.set(name.start(), name.end()));
    return names.stream()
        .map(
            name ->
                name.type() == Entity.Type.ORG && knownNames.whole(name.text()).isEmpty()
                    ? whole(text, name, taken)
                    : name)
        .toList();
  }

  private Name whole(String text, Name name, BitSet taken) {
    int start = start(text, name, taken);
    int end = end(text, name, taken);
    return start == name.start() && end == name.end()
        ? name
        : Name.in(text, name.type(), start, end);
  }

  private int end(String text, Name name, BitSet taken) {
    Matcher main = linked.matcher(name.text());
    if (!main.matches() || !heads.isOrganisation(main.group(1))) {
      return name.end();
    }
    Matcher part = around(behind, text, name.end(), name.end() + AROUND);
    boolean cut =
        part.lookingAt() && isFree(taken, name.end(), part.end()) && !isWhole(part.group(1));
    return cut ? part.end() : name.end();
  }

  private int start(String text, Name name, BitSet taken) {
    if (name.text().indexOf(' ') < 0) {
      return name.start();
    }
    Matcher hyphenated = around(HYPHENATED, text, name.start() - AROUND, name.start());
    if (hyphenated.find()) {
      return hyphenated.start(1);
    }
    Matcher part = around(before, text, name.start() - AROUND, name.start());
    boolean cut =
        isWhole(name.text())
            && part.find()
            && isFree(taken, part.start(1), name.start())
            && !titles.is(part.group(1))
            && !isWhole(part.group(1));
    return cut ? part.start(1) : name.start();
  }

  private static Matcher around(Pattern pattern, String text, int from, int to) {
    return pattern
        .matcher(text)
        .region(Math.max(0, from), Math.min(text.length(), to))
        .useTransparentBounds(true);
  }

  /** Whether words name an organisation by themselves. */
  private boolean isWhole(String words) {
    return heads.isOrganisation(words.substring(words.lastIndexOf(' ') + 1));
  }

  private static boolean isFree(BitSet taken, int start, int end) {
    int next = taken.nextSetBit(start);
    return next < 0 || next >= end;
  }
}
