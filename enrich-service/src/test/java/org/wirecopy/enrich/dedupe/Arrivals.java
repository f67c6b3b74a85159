package org.wirecopy.enrich.dedupe;

/** Texts that arrive one after the other at the rules of the lane. */
final class Arrivals {
  private final DuplicateFinder finder;
  private long number;

  Arrivals(DuplicateMemory memory) {
    this(memory, Long.MAX_VALUE);
  }

  /**
   * The first text that arrives has the number 0.
   *
   * @param horizon milliseconds
   */
  Arrivals(DuplicateMemory memory, long horizon) {
    finder = new DuplicateFinder(DuplicateRules.MEASURED, memory, horizon);
  }

  FoundDuplicates arrive(String uri, String text) {
    return arrive(uri, text, 0, true);
  }

  FoundDuplicates arriveAt(long time, String uri, String text) {
    return arrive(uri, text, time, true);
  }

  /** A version that comes after a newer one. */
  FoundDuplicates arriveLate(String uri, String text) {
    return arrive(uri, text, 0, false);
  }

  void takeDown(String uri) {
    number++;
    finder.takeDown(uri, 0);
  }

  private FoundDuplicates arrive(String uri, String text, long time, boolean newest) {
    String exactKey = ExactKey.of(FoldedText.of(text));
    return finder.arrive(
        new DuplicateFinder.Arrival(number++, uri, exactKey, TextSketch.of(text), time, newest));
  }
}
