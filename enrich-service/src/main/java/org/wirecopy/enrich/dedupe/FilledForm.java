package org.wirecopy.enrich.dedupe;

/**
 * Whether two texts are one form filled in twice: weather of two towns, results of two companies.
 * An edit touches whatever stands there; where a form is filled in again its frame stays as it is,
 * and figures and names differ. So of what two texts have in the same places, what holds a figure
 * or a name is counted apart from what holds none. Counts are fingerprints of both texts together.
 */
final class FilledForm {
  /** Of a frame that nobody has edited; the bounds are those that were measured to be best. */
  private static final double SURE_FRAME = 0.92;

  private static final double SURE_KEPT = 0.35;
  private static final double SURE_CHANCE = 0.01;
  private static final double LIKELY_FRAME = 0.7;
  private static final double LIKELY_KEPT = 0.8;

  private int specificShared;
  private int plainShared;
  private int specificChanged;
  private int plainChanged;

  /** A fingerprint that both have. */
  void share(boolean specific) {
    if (specific) {
      specificShared++;
    } else {
      plainShared++;
    }
  }

  /** One that the other has otherwise. */
  void change(boolean specific) {
    if (specific) {
      specificChanged++;
    } else {
      plainChanged++;
    }
  }

  /** Whether hardly anything but figures and names tells them apart, and not by chance. */
  boolean isSure() {
    return frame() >= SURE_FRAME && kept() <= SURE_KEPT * frame() && chance() <= SURE_CHANCE;
  }

  /** Whether they look so: enough where others with the same frame are known to be a form. */
  boolean isLikely() {
    return frame() >= LIKELY_FRAME && kept() <= LIKELY_KEPT * frame();
  }

  private double frame() {
    return ratio(plainShared, plainChanged);
  }

  private double kept() {
    return ratio(specificShared, specificChanged);
  }

  private static double ratio(int shared, int changed) {
    return shared + changed == 0 ? 1 : (double) shared / (shared + changed);
  }

  /**
   * How likely edits that touch all alike leave no more of the figures and names: the one-sided
   * exact test of Fisher ("The Logic of Inductive Inference", 1935).
   */
  private double chance() {
    int specific = ofOne(specificShared + specificChanged);
    int plain = ofOne(plainShared + plainChanged);
    int shared = ofOne(specificShared + plainShared);
    double chance = 0;
    for (int kept = Math.max(0, shared - plain); kept <= ofOne(specificShared); kept++) {
      chance +=
          Math.exp(
              logOfChoices(specific, kept)
                  + logOfChoices(plain, shared - kept)
                  - logOfChoices(specific + plain, shared));
    }
    return chance;
  }

  /** Of a count of two texts that of one, since what they share is no evidence twice. */
  private static int ofOne(int count) {
    return (count + 1) / 2;
  }

  private static double logOfChoices(int from, int some) {
    if (some < 0 || some > from) {
      return Double.NEGATIVE_INFINITY;
    }
    double log = 0;
    for (int i = 1; i <= some; i++) {
      log += Math.log((double) (from - some + i) / i);
    }
    return log;
  }
}
