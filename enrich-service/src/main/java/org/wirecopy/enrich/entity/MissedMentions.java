package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirecopy.enrich.contract.Entity;

/**
 * Finds the names of an article where the engine has overlooked them: a form that is a name in one
 * sentence is that name in the others too.
 */
final class MissedMentions {
  private static final int SHORTEST = 2;
  private static final int MIN_SURNAME_LENGTH = 3;

  /**
   * A single word that the engine passed over more often than this for each time it took it for a
   * name is mostly none.
   */
  private static final int OVERLOOKED = 2;

  private final String text;
  private final List<Name> names;
  private final BitSet taken = new BitSet();

  private MissedMentions(String text, List<Name> names) {
    this.text = text;
    this.names = names;
    names.forEach(name -> taken.set(name.start(), name.end()));
  }

  /**
   * The names with those that were overlooked, in the order of the text.
   *
   * @param blocks the parts of the text that hold sentences
   */
  static List<Name> with(String text, List<TextBlock> blocks, List<Name> names) {
    return new MissedMentions(text, names).all(blocks);
  }

  private List<Name> all(List<TextBlock> blocks) {
    Map<String, Name> forms = new LinkedHashMap<>();
    names.stream()
        .sorted(Comparator.comparingInt((Name name) -> name.text().length()).reversed())
        .filter(name -> name.text().length() >= SHORTEST)
        .forEach(name -> forms.putIfAbsent(name.text(), name));
    names.forEach(name -> surname(name).ifPresent(last -> forms.putIfAbsent(last.text(), last)));
    Set<String> common = lowerCaseWords(forms.keySet());
    List<Name> all = new ArrayList<>(names);
    for (Name form : forms.values()) {
      if (Character.isUpperCase(form.text().codePointAt(0)) && !isCommon(form.text(), common)) {
        List<Name> more = new ArrayList<>();
        blocks.forEach(block -> addAll(block, form, more));
        if (!more.isEmpty() && (isOwn(form.text()) || isMostlyFound(form, more.size()))) {
          all.addAll(more);
        }
      }
    }
    all.sort(Comparator.comparingInt(Name::start));
    return all;
  }

  /** The last word of a full name, by which others call the person. */
  private static Optional<Name> surname(Name name) {
    int space = name.text().lastIndexOf(' ');
    boolean known =
        name.type() == Entity.Type.PERSON
            && space > 0
            && name.text().length() - space > MIN_SURNAME_LENGTH;
    return known
        ? Optional.of(
            new Name(
                name.type(),
                name.text().substring(space + 1),
                name.start() + space + 1,
                name.end()))
        : Optional.empty();
  }

  /** Several words, or initials, which are no other word. */
  private static boolean isOwn(String form) {
    return form.indexOf(' ') > 0
        || (form.length() > SHORTEST && form.chars().allMatch(Character::isUpperCase));
  }

  private boolean isMostlyFound(Name form, int overlooked) {
    return overlooked <= names.stream().filter(n -> bears(n, form)).count() * OVERLOOKED;
  }

  private static boolean bears(Name name, Name form) {
    return name.text().equals(form.text())
        || (form.type() == Entity.Type.PERSON && name.text().endsWith(" " + form.text()));
  }

  private void addAll(TextBlock block, Name form, List<Name> all) {
    String wanted = form.text();
    for (int at = block.text().indexOf(wanted);
        at >= 0;
        at = block.text().indexOf(wanted, at + wanted.length())) {
      int start = block.start() + at;
      int end = start + wanted.length();
      int used = taken.nextSetBit(start);
      if ((used < 0 || used >= end) && standsAlone(start, end)) {
        all.add(Name.in(text, form.type(), start, end));
        taken.set(start, end);
      }
    }
  }

  /** Whether it is no part of a longer word or a longer name. */
  private boolean standsAlone(int start, int end) {
    return !partOfWord(start - 1)
        && !partOfWord(end)
        && !capitalBefore(start)
        && !capitalBehind(end);
  }

  private boolean partOfWord(int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || isDash(at));
  }

  private boolean isDash(int at) {
    char character = text.charAt(at);
    return (character == '-' || character == '&')
        && at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private boolean capitalBehind(int end) {
    return end + 1 < text.length()
        && text.charAt(end) == ' '
        && Character.isUpperCase(text.charAt(end + 1))
        && !taken.get(end + 1);
  }

  private boolean capitalBefore(int start) {
    if (start < 2 || text.charAt(start - 1) != ' ' || !Character.isLetter(text.charAt(start - 2))) {
      return false;
    }
    int word = start - 2;
    while (word > 0 && !Character.isWhitespace(text.charAt(word - 1))) {
      word--;
    }
    // The first word of a sentence is capitalised whatever it is.
    boolean first = word < 2 || ".!?:\n\"“”".indexOf(text.charAt(word - 2)) >= 0;
    return Character.isUpperCase(text.charAt(word)) && !first && !taken.get(word);
  }

  /** Those of some forms that stand in the text without a capital too: "force", "league". */
  private Set<String> lowerCaseWords(Set<String> forms) {
    Set<String> asked = new HashSet<>();
    BitSet beginnings = new BitSet();
    for (String form : forms) {
      if (form.indexOf(' ') < 0) {
        String small = form.toLowerCase(Locale.ROOT);
        asked.add(small);
        beginnings.set(small.charAt(0));
      }
    }
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        char first = text.charAt(start);
        if (beginnings.get(first) && Character.isLowerCase(first)) {
          String word = text.substring(start, i);
          if (asked.contains(word)) {
            words.add(word);
          }
        }
        start = -1;
      }
    }
    return words;
  }

  private static boolean isCommon(String form, Set<String> common) {
    return form.indexOf(' ') < 0 && common.contains(form.toLowerCase(Locale.ROOT));
  }
}
