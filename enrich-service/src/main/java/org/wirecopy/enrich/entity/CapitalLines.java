package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/**
 * The names in lines in capitals, where engines cannot tell names from other words: what the
 * article names elsewhere in small letters, and places that everybody knows.
 */
final class CapitalLines {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:['’.-][\\p{L}\\p{Nd}]+)*");
  private static final int MAX_WORDS = 4;

  /** "US" and "IT" are pronouns, too. */
  private static final int MIN_LENGTH = 4;

  private final String text;
  private final KnownNames known;
  private final Map<String, Entity.Type> named = new HashMap<>();

  private CapitalLines(String text, List<Name> names, KnownNames known) {
    this.text = text;
    this.known = known;
    for (Name name : names) {
      named.putIfAbsent(name.surface(), name.type());
      int space = name.text().lastIndexOf(' ');
      if (name.type() == Entity.Type.PERSON && space > 0) {
        named.putIfAbsent(NameKey.words(name.text().substring(space + 1)), name.type());
      }
    }
  }

  /**
   * The names in some lines.
   *
   * @param lines in capitals
   * @param names what is named elsewhere in the text
   */
  static List<Name> in(String text, List<TextBlock> lines, List<Name> names, KnownNames known) {
    List<Name> found = new ArrayList<>();
    if (!lines.isEmpty()) {
      CapitalLines capitals = new CapitalLines(text, names, known);
      lines.forEach(line -> capitals.add(line, found));
    }
    return found;
  }

  private void add(TextBlock line, List<Name> found) {
    List<int[]> words = new ArrayList<>();
    Matcher word = WORD.matcher(line.text());
    while (word.find()) {
      words.add(new int[] {line.start() + word.start(), line.start() + word.end()});
    }
    int from = 0;
    while (from < words.size()) {
      from += longest(words, from, found);
    }
  }

  /**
   * Adds the longest name that begins at a word; how many words it has, one where there is none.
   */
  private int longest(List<int[]> words, int from, List<Name> found) {
    for (int count = Math.min(MAX_WORDS, words.size() - from); count > 0; count--) {
      int start = words.get(from)[0];
      int end = words.get(from + count - 1)[1];
      String form = text.substring(start, end);
      Optional<Entity.Type> type =
          form.length() < MIN_LENGTH || form.indexOf('\n') >= 0 ? Optional.empty() : type(form);
      if (type.isPresent()) {
        found.add(Name.in(text, type.get(), start, end));
        return count;
      }
    }
    return 1;
  }

  private Optional<Entity.Type> type(String form) {
    if (form.indexOf(' ') < 0 && isCommon(form.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String words = NameKey.words(form.toLowerCase(Locale.ROOT));
    return Optional.ofNullable(named.get(words))
        .or(() -> known.isPlace(words) ? Optional.of(Entity.Type.LOC) : Optional.empty());
  }

  /** Whether a word stands in the text in small letters, too: "banks", "reading". */
  private boolean isCommon(String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean whole =
          (at == 0 || !Character.isLetter(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetter(text.charAt(end)));
      if (whole) {
        return true;
      }
    }
    return false;
  }
}
