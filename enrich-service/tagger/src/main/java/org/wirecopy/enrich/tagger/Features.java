package org.wirecopy.enrich.tagger;

import java.util.ArrayList;
import java.util.List;

/**
 * The features of the tokens of one sentence, as hashes. After Ratinov and Roth (CoNLL 2009) and
 * the templates of Finkel, Grenager and Manning (ACL 2005): the word, its shape and affixes, its
 * neighbours, lists of names and classes of words. Part of every model: whoever changes it trains
 * all models anew.
 */
public final class Features {
  /** As many at most as a token has. */
  public static final int MAX = 96;

  /** How far words on either side count, wherever they stand. */
  private static final int NEAR = 4;

  private static final int SHORT_AFFIX = 3;

  private final List<WordForm> words;
  private final int[] listed;
  private final int[] classes;

  private long[] out;
  private int count;
  private int template;

  /** For the tokens of one sentence. */
  public Features(List<Token> tokens, Knowledge knowledge) {
    words = new ArrayList<>(tokens.size());
    tokens.forEach(token -> words.add(WordForm.of(token.text())));
    listed = knowledge.listed(words);
    classes = new int[words.size()];
    if (!knowledge.classes().isEmpty()) {
      for (int i = 0; i < classes.length; i++) {
        classes[i] = knowledge.classes().get(words.get(i).lower());
      }
    }
  }

  /**
   * The features of a token.
   *
   * @param features where they are put, from its beginning; {@link #MAX} long
   * @param known whether the word itself counts; in training it is hidden now and then, so that a
   *     model learns to do without
   * @return how many there are
   */
  public int of(int token, long[] features, boolean known) {
    out = features;
    count = 0;
    template = 0;
    WordForm word = words.get(token);
    WordForm before = word(token - 1);
    WordForm behind = word(token + 1);
    if (known) {
      addWord(word, before, behind);
    }
    template = 10;
    addForm(word);
    template = 30;
    addNeighbours(token, word, before, behind);
    template = 60;
    addNear(token);
    template = 70;
    addKnowledge(token, word);
    return count;
  }

  private void addWord(WordForm word, WordForm before, WordForm behind) {
    add(word.exact());
    add(word.lower());
    add(before.lower(), word.lower());
    add(word.lower(), behind.lower());
    for (int i = SHORT_AFFIX; i < word.prefixes().length; i++) {
      add(word.prefixes()[i]);
    }
    template = 6;
    for (int i = SHORT_AFFIX; i < word.suffixes().length; i++) {
      add(word.suffixes()[i]);
    }
  }

  private void addForm(WordForm word) {
    add(word.shape());
    add(word.brief());
    int affixes = Math.min(SHORT_AFFIX, word.prefixes().length);
    for (int i = 0; i < affixes; i++) {
      add(word.prefixes()[i]);
    }
    template = 16;
    for (int i = 0; i < affixes; i++) {
      add(word.suffixes()[i], word.brief());
      add(word.suffixes()[i]);
    }
  }

  private void addNeighbours(int token, WordForm word, WordForm before, WordForm behind) {
    WordForm before2 = word(token - 2);
    WordForm behind2 = word(token + 2);
    add(before.lower());
    add(behind.lower());
    add(before2.lower());
    add(behind2.lower());
    add(before.lower(), word.brief());
    add(word.brief(), behind.lower());
    add(before2.lower(), before.lower());
    add(behind.lower(), behind2.lower());
    add(before.lower(), behind.lower());
    add(before.brief(), word.brief());
    add(word.brief(), behind.brief());
    add(Hash.of(before.brief(), word.brief()), behind.brief());
    add(Hash.of(before2.brief(), before.brief()), word.brief());
    add(Hash.of(word.brief(), behind.brief()), behind2.brief());
    add(ending(before), word.brief());
    add(word.brief(), ending(behind));
    add(ending(before));
    add(ending(behind));
    add(before.capital() ? before.exact() : 0, word.brief());
    add(word.brief(), behind.capital() ? behind.exact() : 0);
  }

  private static long ending(WordForm word) {
    int length = Math.min(SHORT_AFFIX, word.suffixes().length);
    return length == 0 ? word.lower() : word.suffixes()[length - 1];
  }

  private void addNear(int token) {
    for (int i = 1; i <= NEAR; i++) {
      template = 60;
      if (token - i >= 0) {
        add(words.get(token - i).lower());
      }
      template = 61;
      if (token + i < words.size()) {
        add(words.get(token + i).lower());
      }
    }
  }

  private void addKnowledge(int token, WordForm word) {
    long here = listed[token];
    long before = token > 0 ? listed[token - 1] : -1;
    long behind = token + 1 < listed.length ? listed[token + 1] : -1;
    if (here != 0) {
      add(here, word.brief());
      add(Hash.of(before, here), behind);
      for (int bit = 0; bit < 2 * Knowledge.MAX_LISTS; bit++) {
        if ((here >>> bit & 1) != 0) {
          template = 72;
          add(bit);
        }
      }
    }
    template = 75;
    if (before > 0) {
      add(before, word.brief());
    }
    template = 76;
    if (behind > 0) {
      add(word.brief(), behind);
    }
    template = 80;
    long own = classes[token];
    long last = token > 0 ? classes[token - 1] : 0;
    long next = token + 1 < classes.length ? classes[token + 1] : 0;
    addClasses(word, own, last, next);
  }

  private void addClasses(WordForm word, long own, long last, long next) {
    if (own != 0) {
      add(own);
      add(own, word.brief());
    }
    template = 83;
    if (last != 0) {
      add(last);
      add(last, own);
      add(last, word.brief());
    }
    template = 87;
    if (next != 0) {
      add(next);
      add(own, next);
      add(word.brief(), next);
    }
  }

  private WordForm word(int token) {
    if (token < 0) {
      return WordForm.START;
    }
    return token < words.size() ? words.get(token) : WordForm.END;
  }

  private void add(long one, long other) {
    add(Hash.of(one, other));
  }

  private void add(long value) {
    out[count++] = Hash.of(template++, value);
  }
}
