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
  /** How many there are. */
  public static final int COUNT = 1 + RawMention.Type.values().length * Place.values().length;

  /** Of a token that is no part of a name. */
  public static final int OUTSIDE = 0;

  /** Where in a name a token stands. */
  private enum Place {
    FIRST,
    INNER,
    LAST,
    ONLY
  }

  private Labels() {}

  /** Labels tokens of a name, from one up to another. */
  public static void mark(int[] labels, RawMention.Type type, int from, int to) {
    for (int i = from; i < to; i++) {
      Place place = i == from ? Place.FIRST : Place.INNER;
      if (i == to - 1) {
        place = i == from ? Place.ONLY : Place.LAST;
      }
      labels[i] = 1 + type.ordinal() * Place.values().length + place.ordinal();
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
    return label == OUTSIDE || place(label) == Place.FIRST || place(label) == Place.ONLY;
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
    return label != OUTSIDE && (place(label) == Place.FIRST || place(label) == Place.INNER);
  }

  private static boolean continues(int label) {
    return label != OUTSIDE && (place(label) == Place.INNER || place(label) == Place.LAST);
  }

  private static Place place(int label) {
    return Place.values()[(label - 1) % Place.values().length];
  }

  private static RawMention.Type type(int label) {
    return RawMention.Type.values()[(label - 1) / Place.values().length];
  }
}
