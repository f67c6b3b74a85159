package org.wirecopy.enrich.extractor;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a text into sentences by Unicode's rules (UAX 29), CLDR's abbreviations of the language
 * ("Mr."), and the rule that no sentence ends with a single letter ("John F. Kennedy", "z. B.").
 */
public final class SentenceDivider {
  private final BreakIterator rules;

  /**
   * A divider, which several threads may use.
   *
   * @param language BCP 47
   */
  public SentenceDivider(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    rules =
        FilteredBreakIteratorBuilder.getInstance(locale)
            .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
  }

  /**
   * A sentence without the blanks around it.
   *
   * @param start of the first character, in UTF-16 code units
   * @param end behind the last character, likewise
   */
  public record Span(int start, int end) {}

  /** The sentences of a text in its order; none is empty. */
  public List<Span> sentences(String text) {
    BreakIterator breaks = copy();
    // Lines of a wrapped text end within sentences.
    breaks.setText(text.replace('\n', ' '));
    List<Span> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end < text.length() && endsWithLetter(text, start, end)) {
        continue;
      }
      add(text, start, end, sentences);
      start = end;
    }
    add(text, start, text.length(), sentences);
    return sentences;
  }

  private synchronized BreakIterator copy() {
    return rules.clone();
  }

  private static void add(String text, int start, int end, List<Span> sentences) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }

  private static boolean endsWithLetter(String text, int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    boolean letter =
        last - start >= 2
            && text.charAt(last - 1) == '.'
            && Character.isLetter(text.charAt(last - 2));
    return letter && (last - 2 == start || !Character.isLetterOrDigit(text.charAt(last - 3)));
  }
}
