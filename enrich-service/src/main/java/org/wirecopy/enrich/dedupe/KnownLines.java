package org.wirecopy.enrich.dedupe;

import java.util.HashMap;
import java.util.Map;

/**
 * The lines of an article that arrives, by what others have of them. A story of a few lines within
 * a round-up of many may have no more than one fingerprint there; its lines are there all the same.
 */
final class KnownLines {
  /** Words of a line that is no heading, byline or phrase. */
  private static final int LEAST_WORDS = 12;

  /** The longest story that is looked for by its lines, in words; longer ones have fingerprints. */
  private static final int MAX_STORY = 128;

  /** Of its words must stand in lines that both have: a notice is a smaller part. */
  private static final double LEAST_SHARE = 0.7;

  private final boolean[] boilerplate;
  private final Map<Long, Integer> wordsOfKnown = new HashMap<>();
  private int words;

  private KnownLines(int count) {
    this.boilerplate = new boolean[count];
  }

  static KnownLines of(TextSketch sketch, DuplicateMemory memory, DuplicateRules rules) {
    KnownLines lines = new KnownLines(sketch.lineCount());
    for (int i = 0; i < sketch.lineCount(); i++) {
      long line = Fingerprints.narrow(sketch.line(i));
      int count = memory.line(line);
      lines.boilerplate[i] = count >= rules.boilerplateLine();
      if (!lines.boilerplate[i]) {
        lines.words += sketch.words(i);
        if (count > 0 && sketch.words(i) >= LEAST_WORDS) {
          lines.wordsOfKnown.put(line, sketch.words(i));
        }
      }
    }
    return lines;
  }

  /** For each line whether so many have it that it is not read. */
  boolean[] boilerplate() {
    return boilerplate;
  }

  /** Whether any other article has a line that says something. */
  boolean areThere() {
    return !wordsOfKnown.isEmpty();
  }

  /**
   * What both have in lines that are the same, in words; null if that is not nearly all of a short
   * story.
   */
  Overlap with(IndexedArticle other) {
    int shared = 0;
    for (int i = 0; i < other.lines().size(); i++) {
      shared += wordsOfKnown.getOrDefault(other.lines().at(i), 0);
    }
    Fingerprints there = other.fingerprints();
    int otherWords = Math.max(shared, Rate.words(there.size(), there.rate()));
    int smaller = Math.min(words, otherWords);
    boolean held = smaller <= MAX_STORY && shared >= LEAST_SHARE * smaller;
    return held && shared > 0 ? Overlap.ofWords(words, otherWords, shared) : null;
  }
}
