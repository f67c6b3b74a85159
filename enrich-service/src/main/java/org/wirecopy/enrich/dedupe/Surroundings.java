package org.wirecopy.enrich.dedupe;

/**
 * Whether what two texts share stands around their stories and not in them: a notice for
 * subscribers, who owns the rights, where to follow the outlet. That is one block at the beginning,
 * one at the end, or both, word for word the same, and the texts between have nothing in common.
 * Places are those of fingerprints, in the order of the one text.
 */
final class Surroundings {
  /** The longest of such blocks together; a story that two outlets tell at length is longer. */
  private static final int MAX_WORDS = 130;

  /** Of each text must be left, once the blocks are taken off; bounds as measured. */
  private static final double LEAST_STORY = 1.0 / 3;

  /** The same where figures and names in the blocks speak for a story. */
  private static final double LEAST_SPECIFIC_STORY = 0.4;

  /** Words of it: fewer are an edit. */
  private static final int LEAST_STORY_WORDS = 12;

  /** Of the blocks' fingerprints with figures or names: notices have few. */
  private static final double MAX_SPECIFIC = 0.4;

  /** The same at the beginning, where a copy has its lead. */
  private static final double MAX_SPECIFIC_HEAD = 0.25;

  /** Of all that is shared, the rest being phrases that anybody uses. */
  private static final double LEAST_AROUND = 0.9;

  /** Passages without a gap, of which the first and the last one count. */
  private record Run(int from, int otherFrom, int to, int otherTo, int size) {
    static final Run NONE = new Run(0, 0, 0, 0, 0);

    boolean isNone() {
      return size == 0;
    }
  }

  private final Rate rate;

  /** Fingerprints that one changed word changes, a figure in a notice for example. */
  private final int slack;

  private int shared;
  private int specific;
  private Run first = Run.NONE;
  private Run last = Run.NONE;

  /** For fingerprints that were kept at a rate. */
  Surroundings(Rate rate) {
    this.rate = rate;
    this.slack = Math.max(1, rate.density() / 2);
  }

  /** The texts share the fingerprint at these places. */
  void share(int place, int there, boolean isSpecific) {
    boolean goesOn = shared > 0 && isNext(place - last.to()) && isNext(there - last.otherTo());
    int from = goesOn ? last.from() : place;
    int otherFrom = goesOn ? last.otherFrom() : there;
    boolean isFirst = shared == 0 || (goesOn && first.equals(last));
    last = new Run(from, otherFrom, place + 1, there + 1, goesOn ? last.size() + 1 : 1);
    first = isFirst ? last : first;
    shared++;
    specific += isSpecific ? 1 : 0;
  }

  private boolean isNext(int gap) {
    return gap >= 0 && gap <= slack;
  }

  /**
   * Whether they surround stories of their own.
   *
   * @param own how many fingerprints the one text has
   * @param other how many the other
   * @param oneOutlet whether both are known to be of one outlet
   */
  boolean areAll(int own, int other, boolean oneOutlet) {
    Run head = first.from() <= slack && first.otherFrom() <= slack ? first : Run.NONE;
    boolean atEnd = own - last.to() <= slack && other - last.otherTo() <= slack;
    Run tail = atEnd && !last.equals(head) ? last : Run.NONE;
    int around = head.size() + tail.size();
    if (around < LEAST_AROUND * shared || Rate.words(around, rate) > MAX_WORDS) {
      return false;
    }
    int ownTail = tail.isNone() ? 0 : own - tail.from();
    int otherTail = tail.isNone() ? 0 : other - tail.otherFrom();
    int story = own - head.to() - ownTail;
    int otherStory = other - head.otherTo() - otherTail;
    double part = Math.min((double) story / own, (double) otherStory / other);
    return part >= leastStory(tail.isNone(), oneOutlet)
        && Rate.words(Math.min(story, otherStory), rate) >= LEAST_STORY_WORDS;
  }

  private double leastStory(boolean onlyHead, boolean oneOutlet) {
    if (specific <= (onlyHead ? MAX_SPECIFIC_HEAD : MAX_SPECIFIC) * shared) {
      return LEAST_STORY;
    }
    return oneOutlet && !onlyHead ? LEAST_SPECIFIC_STORY : 1;
  }
}
