package org.wirecopy.local.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the entries of files; see the ingest service's receipts.
 *
 * @param skippedBy how many were skipped for which reason; receipts of older releases tell none, so
 *     it adds up to {@code skipped} or to less
 */
public record Counts(
    long found,
    long published,
    long rejected,
    long skipped,
    long blocked,
    Map<String, Long> skippedBy) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  @JsonCreator
  public Counts {
    skippedBy =
        skippedBy == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(skippedBy));
  }

  /** Counts without reasons for what was skipped. */
  public Counts(long found, long published, long rejected, long skipped, long blocked) {
    this(found, published, rejected, skipped, blocked, Map.of());
  }

  public Counts plus(Counts more) {
    return new Counts(
        found + more.found,
        published + more.published,
        rejected + more.rejected,
        skipped + more.skipped,
        blocked + more.blocked,
        sum(more.skippedBy, +1));
  }

  public Counts minus(Counts less) {
    return new Counts(
        found - less.found,
        published - less.published,
        rejected - less.rejected,
        skipped - less.skipped,
        blocked - less.blocked,
        sum(less.skippedBy, -1));
  }

  /** The same without reasons: two services that count alike may not know the same of them. */
  public Counts withoutReasons() {
    return new Counts(found, published, rejected, skipped, blocked);
  }

  public boolean addUp() {
    return found == published + rejected + skipped + blocked;
  }

  private Map<String, Long> sum(Map<String, Long> others, int sign) {
    Map<String, Long> sum = new TreeMap<>(skippedBy);
    others.forEach((reason, count) -> sum.merge(reason, sign * count, Long::sum));
    sum.values().removeIf(count -> count == 0);
    return sum;
  }
}
