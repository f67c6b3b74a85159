package org.wirecopy.enrich.dedupe;

/**
 * Whether two texts are one form filled in twice: weather of two towns, results of two companies.
 * An edit touches whatever stands there; where a form is filled in again its frame stays as it is,
 * and figures and names differ. So of what two texts have in the same places, what holds a figure
 * or a name is counted apart from what holds none. Counts are fingerprints of both texts together.
 */
final class FilledForm {
  /** Of a frame that nobody has edited; the bounds are those that were measured to be best. */
  private static final double SURE_FRAME = 0.85;

  private static final double SURE_KEPT = 0.35;
  private static final double SURE_CHANCE = 0.003;

  /** A frame often has figures and names of its own; where it has many, chance must be rarer. */
  private static final double SPECIFIC_FRAME_KEPT = 0.7;

  private static final double SPECIFIC_FRAME_CHANCE = 3e-5;
  private static final double LIKELY_FRAME = 0.75;
  private static final double LIKELY_KEPT = 0.7;

  private int specificShared;
  private int plainShared;
  private int specificChanged;
  private int plainChanged;

  /** How many fingerprints one changed word changes: the test counts it once. */
  private final int repeated;

  /** For fingerprints that were kept at a rate. */
  FilledForm(Rate rate) {
    this.repeated = Math.max(1, rate.density() / 2);
  }

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
    double frame = frame();
    double kept = kept();
    if (frame < SURE_FRAME || kept > SPECIFIC_FRAME_KEPT * frame) {
      return false;
    }
    return chance() <= (kept <= SURE_KEPT * frame ? SURE_CHANCE : SPECIFIC_FRAME_CHANCE);
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
    int shared = Math.min(specific + plain, ofOne(specificShared + plainShared));
    double chance = 0;
    for (int kept = Math.max(0, shared - plain);
        kept <= Math.min(specific, ofOne(specificShared));
        kept++) {
      chance +=
          Math.exp(
              logOfChoices(specific, kept)
                  + logOfChoices(plain, shared - kept)
                  - logOfChoices(specific + plain, shared));
    }
    return chance;
  }

  /**
   * Of a count of two texts that of one, since what they share is no evidence twice, and of
   * fingerprints that overlap one.
   */
  private int ofOne(int count) {
    int counted = 2 * repeated;
    return (count + counted - 1) / counted;
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
