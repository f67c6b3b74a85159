package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts what an engine took for one person though it names several: a list without commas, a
 * signature before a greeting. No person is called twice the same ("Ann Lee Ann Lee"), and a first
 * name behind a full name begins another.
 */
final class NameSplitter {
  /** Two full names: people have two first names, too. */
  private static final int MIN_WORDS_IN_LIST = 4;

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr|[IVX]+)\\.?");

  private final String text;
  private final Wording wording;
  private final Set<String> standsAlone;

  /** Null until somebody asks, as the whole text is searched. */
  private Boolean letter;

  /**
   * A parter for one text.
   *
   * @param alone the surface forms that stand alone somewhere in this text
   */
  NameSplitter(String text, Wording wording, Set<String> alone) {
    this.text = text;
    this.wording = wording;
    this.standsAlone = alone;
  }

  private record Word(String word, int start, int end) {}

  /** The people whom a stretch of text names, mostly one: itself. */
  List<Name> parted(Name name) {
    List<Word> words = words(name);
    if (words.size() < 2) {
      return List.of(name);
    }
    List<Name> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= words.size(); i++) {
      boolean stranger = i < words.size() && wording.isNoNamePart(words.get(i).word());
      if (i == words.size() || stranger || (i > from && beginsAnother(words, from, i))) {
        add(parts, name, words, from, i);
        from = stranger ? i + 1 : i;
      }
    }
    return parts;
  }

  private List<Word> words(Name name) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(name.text());
    while (word.find()) {
      int start = name.start() + word.start();
      words.add(new Word(word.group(), start, name.start() + word.end()));
    }
    return words;
  }

  private void add(List<Name> parts, Name name, List<Word> words, int from, int to) {
    if (from < to) {
      int end = words.get(to - 1).end();
      parts.add(Name.in(text, name.type(), words.get(from).start(), end));
    }
  }

  private boolean beginsAnother(List<Word> words, int from, int at) {
    Word word = words.get(at);
    int before = at - from;
    if (SUFFIX.matcher(word.word()).matches()) {
      return false;
    }
    boolean given = wording.isFirstName(word.word());
    boolean alone = standsAlone.contains(NameKey.words(span(words, from, at)));
    boolean greeting = at == words.size() - 1 && greets(word) && isLetter();
    if (before == 1) {
      // Whoever is called twice the same, like Sirhan Sirhan, stands in no greeting.
      return greeting && alone && (given || equal(words, from, at, 1));
    }
    boolean list = given && listsFullNames(words, from);
    boolean repeated = at + before <= words.size() && equal(words, from, at, before);
    return repeated || list || (alone && (given || greeting));
  }

  private boolean listsFullNames(List<Word> words, int from) {
    return words.size() - from >= MIN_WORDS_IN_LIST && wording.isFirstName(words.get(from).word());
  }

  private String span(List<Word> words, int from, int to) {
    return text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  private static boolean equal(List<Word> words, int one, int other, int count) {
    for (int i = 0; i < count; i++) {
      if (!words.get(one + i).word().equals(words.get(other + i).word())) {
        return false;
      }
    }
    return true;
  }

  /** "Ann, thanks for your help" */
  private boolean greets(Word word) {
    return text.startsWith(",", word.end())
        || text.startsWith(":", word.end())
        || text.startsWith(" -", word.end());
  }

  private boolean isLetter() {
    if (letter == null) {
      letter = wording.isLetter(text);
    }
    return letter;
  }
}
