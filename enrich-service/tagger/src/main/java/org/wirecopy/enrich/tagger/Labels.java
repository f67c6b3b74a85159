package org.wirecopy.enrich.tagger;

import java.util.ArrayList;
import java.util.List;
import org.wirecopy.enrich.extractor.RawMention;

/**
 * The labels of tokens: outside of a name, or of each type the first, an inner, the last or the
 * only token (BIOES; Ratinov and Roth, "Design Challenges and Misconceptions in Named Entity
 * Recognition", CoNLL 2009).
 */
public final class Labels {
  /** Part of every model, as the places are, so the order stays. */
  private static final List<RawMention.Type> TYPES =
      List.of(RawMention.Type.PERSON, RawMention.Type.ORG, RawMention.Type.LOC);

  /** Where in a name a token stands. */
  private static final int FIRST = 0;

  private static final int INNER = 1;
  private static final int LAST = 2;
  private static final int ONLY = 3;
  private static final int PLACES = 4;

  /** How many there are. */
  public static final int COUNT = 1 + 3 * PLACES;

  /** Of a token that is no part of a name. */
  public static final int OUTSIDE = 0;

  private Labels() {}

  /** Labels tokens of a name, from one up to another. */
  public static void mark(int[] labels, RawMention.Type type, int from, int to) {
    for (int i = from; i < to; i++) {
      int place = i == from ? FIRST : INNER;
      if (i == to - 1) {
        place = i == from ? ONLY : LAST;
      }
      labels[i] = 1 + TYPES.indexOf(type) * PLACES + place;
    }
  }

  /** Whether a label may stand behind another. */
  public static boolean follows(int before, int label) {
    return isWithin(before)
        ? before != OUTSIDE && continues(label) && type(before) == type(label)
        : begins(label);
  }

  /** Whether a sentence may begin with a label. */
  public static boolean begins(int label) {
    return label == OUTSIDE || place(label) == FIRST || place(label) == ONLY;
  }

  /** Whether a sentence may end with a label. */
  public static boolean ends(int label) {
    return !isWithin(label);
  }

  /**
   * The names in a sentence, in its order.
   *
   * @param labels one for each token; each follows the one before
   */
  static List<RawMention> names(List<Token> tokens, int[] labels, int base) {
    List<RawMention> names = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != OUTSIDE) {
        if (begins(labels[i])) {
          start = tokens.get(i).start();
        }
        if (ends(labels[i])) {
          names.add(new RawMention(type(labels[i]), base + start, base + tokens.get(i).end()));
        }
      }
    }
    return List.copyOf(names);
  }

  private static boolean isWithin(int label) {
    return label != OUTSIDE && (place(label) == FIRST || place(label) == INNER);
  }

  private static boolean continues(int label) {
    return label != OUTSIDE && (place(label) == INNER || place(label) == LAST);
  }

  private static int place(int label) {
    return (label - 1) % PLACES;
  }

  private static RawMention.Type type(int label) {
    return TYPES.get((label - 1) / PLACES);
  }
}
