package org.wirecopy.enrich.dedupe;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/**
 * How much two texts share, estimated from their fingerprints without the common ones (containment
 * after Broder, "On the resemblance and containment of documents", 1997).
 *
 * @param own fingerprints of the one
 * @param other fingerprints of the other
 * @param shared fingerprints of both
 * @param edited further fingerprints of each that stand in passages which both have, but for a few
 *     words
 * @param form what they have in the same places
 * @param around what they have at their beginnings and ends
 * @param rate at which both are compared
 * @param smallerInAll fingerprints of the smaller one with the common ones
 */
record Overlap(
    int own,
    int other,
    int shared,
    int edited,
    FilledForm form,
    Surroundings around,
    Rate rate,
    int smallerInAll) {
  private static final double HALF = 0.5;

  /** Longest gap between two shared fingerprints that can be an edited passage, about 200 words. */
  private static final int MAX_EDIT_LENGTH = 24;

  static Overlap of(Fingerprints one, Fingerprints another, Set<Long> common) {
    Rate rate = one.rate().compareTo(another.rate()) > 0 ? one.rate() : another.rate();
    Fingerprints own = one.at(rate);
    Fingerprints other = another.at(rate);
    Map<Long, Integer> places = new HashMap<>(2 * other.size());
    BitSet otherSpecific = new BitSet();
    for (int i = 0; i < other.size(); i++) {
      if (!common.contains(other.at(i))) {
        otherSpecific.set(places.size(), other.isSpecific(i));
        places.put(other.at(i), places.size());
      }
    }
    BitSet ownSpecific = new BitSet();
    FilledForm form = new FilledForm(rate);
    Surroundings around = new Surroundings(rate);
    int place = 0;
    int shared = 0;
    int edited = 0;
    int lastPlace = -1;
    int lastOther = -1;
    for (int i = 0; i < own.size(); i++) {
      if (common.contains(own.at(i))) {
        continue;
      }
      ownSpecific.set(place, own.isSpecific(i));
      Integer there = places.get(own.at(i));
      if (there != null) {
        int gap = edited(place - lastPlace - 1, there - lastOther - 1, rate);
        edited += shared == 0 ? 0 : gap;
        if (gap > 0) {
          changed(form, ownSpecific, lastPlace + 1, place);
          changed(form, otherSpecific, lastOther + 1, there);
        }
        around.share(place, there, ownSpecific.get(place));
        form.share(ownSpecific.get(place));
        form.share(otherSpecific.get(there));
        shared++;
        lastPlace = place;
        lastOther = there;
      }
      place++;
    }
    if (edited(place - lastPlace - 1, places.size() - lastOther - 1, rate) > 0) {
      changed(form, ownSpecific, lastPlace + 1, place);
      changed(form, otherSpecific, lastOther + 1, places.size());
    }
    return new Overlap(
        place,
        places.size(),
        shared,
        edited,
        form,
        around,
        rate,
        Math.min(own.size(), other.size()));
  }

  /** Of texts that have whole lines in common, counted in words. */
  static Overlap ofWords(int own, int other, int shared) {
    Rate none = Rate.EIGHTH;
    return new Overlap(
        own,
        other,
        shared,
        0,
        new FilledForm(none),
        new Surroundings(none),
        none,
        Math.min(own, other));
  }

  private static void changed(FilledForm form, BitSet specific, int from, int to) {
    for (int i = from; i < to; i++) {
      form.change(specific.get(i));
    }
  }

  /** Where both have something between two shared fingerprints, it is the same but for edits. */
  private static int edited(int gap, int otherGap, Rate rate) {
    boolean tooLong = Math.max(gap, otherGap) > MAX_EDIT_LENGTH * rate.density();
    return tooLong ? 0 : Math.max(0, Math.min(gap, otherGap));
  }

  /**
   * Whether the texts are duplicates of each other, in whole or in part; the same from both sides.
   */
  boolean isDuplicate(DuplicateRules rules) {
    int smaller = Math.min(own, other);
    boolean small = smaller < rules.smallText() * rate.density();
    double least = small ? rules.smallLeastShare() : rules.minShare();
    return shared >= rules.minShared() + rate.mark()
        && shared >= least * smaller
        && (rate == Rate.EIGHTH || shared >= rules.minShare() * smallerInAll);
  }

  /** Whether they are one form filled in twice: such texts are of about one length. */
  boolean isSurelyForm() {
    return isOfOneLength() && form.isSure();
  }

  /** Whether they look so: enough where another with the same frame is surely that form. */
  boolean isPerhapsForm() {
    return isOfOneLength() && form.isLikely();
  }

  private boolean isOfOneLength() {
    return Math.min(own, other) >= HALF * Math.max(own, other);
  }

  /**
   * Whether they share nothing but what stands around their stories.
   *
   * @param oneOutlet whether both are of one outlet, as far as their URIs tell
   */
  boolean isAround(boolean oneOutlet) {
    return around.areAll(own, other, oneOutlet);
  }

  /** How much of the one text the other holds, 0 to 1. */
  double share() {
    return ofText(own);
  }

  /** How much of the other text the one holds, 0 to 1. */
  double otherShare() {
    return ofText(other);
  }

  /**
   * An edited word breaks four shingles, in both texts alike. What the text that is held better
   * lacks of being held in whole is partly cut and partly edited; the geometric mean of both
   * guesses came closest when measured. A link needs a quarter, so its larger share is at least a
   * half.
   */
  private double ofText(int size) {
    int smaller = Math.min(own, other);
    if (smaller == 0) {
      return 0;
    }
    double better = Math.min(1.0, (double) (shared + edited) / smaller);
    return Math.min(1.0, (double) (shared + edited) / size / Math.sqrt(better));
  }

  /** Estimated Jaccard similarity of the texts, 0 to 1. */
  double similarity() {
    double both = (share() * own + otherShare() * other) / 2;
    return both == 0 ? 0 : Math.min(1.0, both / (own + other - both));
  }

  Relation relation() {
    if (Math.min(share(), otherShare()) >= HALF) {
      return Relation.NEAR;
    }
    return share() > otherShare() ? Relation.CONTAINED_IN : Relation.CONTAINS;
  }
}
