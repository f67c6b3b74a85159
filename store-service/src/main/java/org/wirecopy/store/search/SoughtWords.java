package org.wirecopy.store.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirecopy.store.words.Stems;
import org.wirecopy.store.words.Token;
import org.wirecopy.store.words.Tokens;

/** The words that a query asks for, to be found again in the texts of its hits. For one thread. */
public final class SoughtWords {
  private final List<Query.Words> sought = new ArrayList<>();
  private final Map<String, Forms> byLanguage = new HashMap<>();

  /** Those of a query; of null none. */
  public SoughtWords(Query query) {
    collect(query);
  }

  /** The part of a text that shows them. */
  public Excerpt excerpt(String text, String languageTag) {
    return Excerpt.of(text, part -> in(part, Stems.language(languageTag)));
  }

  /**
   * Where in a text they stand, in its order, as far as an excerpt can reach: start and end in
   * UTF-16 units.
   */
  private List<int[]> in(String text, String language) {
    List<int[]> found = new ArrayList<>();
    if (sought.isEmpty()) {
      return found;
    }
    Forms forms = byLanguage.computeIfAbsent(language, any -> new Forms(language, sought));
    Tokens.read(
        text,
        forms::mayBegin,
        token -> {
          if (forms.have(token)) {
            add(found, token);
          }
          // No excerpt goes further.
          return found.isEmpty() || token.end() < found.get(0)[0] + Excerpt.LENGTH;
        });
    return found;
  }

  /** What in the texts of a language is as good as the words. */
  private static final class Forms {
    private final String language;
    private final boolean keepsLetter;
    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();

    /** First characters of the stems: to find a stem takes longer than all else. */
    private final Set<Integer> stemsBegin = new HashSet<>();

    /** First characters of all of them. */
    private final Set<Integer> begin = new HashSet<>();

    private Forms(String language, List<Query.Words> sought) {
      this.language = language;
      keepsLetter = Stems.keepsBeginnings(language);
      for (Query.Words one : sought) {
        for (Token token : one.tokens()) {
          words.add(token.word());
          begin.add(token.word().codePointAt(0));
          if (one.match() == Query.Match.WORD) {
            String stem = Stems.of(language, token);
            if (!stem.isEmpty()) {
              stems.add(stem);
              stemsBegin.add(stem.codePointAt(0));
            }
          }
        }
        if (one.match() == Query.Match.BEGINNING) {
          beginnings.add(one.tokens().get(one.tokens().size() - 1).word());
        }
      }
    }

    /** Whether a word that begins with this character may be one of them. */
    private boolean mayBegin(int character) {
      return begin.contains(character) || mayBeginStem(character);
    }

    private boolean have(Token token) {
      return words.contains(token.word())
          || beginsAsSought(token.word())
          || (mayBeginStem(token.word().codePointAt(0))
              && stems.contains(Stems.of(language, token)));
    }

    /** A loop, since many words of each hit come by here. */
    private boolean beginsAsSought(String word) {
      for (String beginning : beginnings) {
        if (word.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }

    private boolean mayBeginStem(int character) {
      return keepsLetter ? stemsBegin.contains(character) : !stems.isEmpty();
    }
  }

  /** Pairs of characters overlap. */
  private static void add(List<int[]> found, Token token) {
    int[] last = found.isEmpty() ? null : found.get(found.size() - 1);
    if (last != null && token.start() < last[1]) {
      last[1] = Math.max(last[1], token.end());
    } else {
      found.add(new int[] {token.start(), token.end()});
    }
  }

  private void collect(Query query) {
    if (query instanceof Query.All all) {
      all.parts().forEach(this::collect);
    } else if (query instanceof Query.Any any) {
      any.parts().forEach(this::collect);
    } else if (query instanceof Query.Words words) {
      sought.add(words);
    }
  }
}
