package org.wirecopy.store.search;

/**
 * How many articles fit a search. Nobody counts further than {@link #MAX}, which would take longer
 * than finding them; nor hits that have to be looked at one by one, beyond the first candidates.
 *
 * @param count of hits, at most {@code MAX}
 * @param isComplete whether there are no more; else at least so many are known
 */
public record HitCount(long count, boolean isComplete) {
  public static final int MAX = 10_000;

  /** Of hits that were counted up to one above the bound. */
  public static HitCount of(long counted) {
    return counted > MAX ? new HitCount(MAX, false) : new HitCount(counted, true);
  }
}
