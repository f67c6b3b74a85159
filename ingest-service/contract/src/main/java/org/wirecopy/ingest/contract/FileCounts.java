package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a file's entries. At every commit {@code found = published + rejected + skipped +
 * blocked}.
 *
 * @param found entries met so far
 * @param published went to {@code articles.ingested}
 * @param rejected went to {@code articles.rejected}
 * @param skipped hold no article by their nature (a picture, a redirect)
 * @param blocked have been taken down before
 * @param skippedBy how many were skipped for which reason, by the words of {@link SkipReason};
 *     absent where none was. Receipts of before there were reasons have none, so it may add up to
 *     less than {@code skipped}, never to more
 */
@JsonPropertyOrder({"found", "published", "rejected", "skipped", "blocked", "skippedBy"})
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FileCounts(
    long found,
    long published,
    long rejected,
    long skipped,
    long blocked,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> skippedBy) {
  public static final FileCounts NONE = new FileCounts(0, 0, 0, 0, 0);

  @JsonCreator
  public FileCounts {
    if (found < 0 || published < 0 || rejected < 0 || skipped < 0 || blocked < 0) {
      throw new ContractViolationException("counts cannot be negative");
    }
    if (found != published + rejected + skipped + blocked) {
      throw new ContractViolationException(
          "found is %d but published + rejected + skipped + blocked is %d"
              .formatted(found, published + rejected + skipped + blocked));
    }
    skippedBy = Absent.emptyIfNull(skippedBy);
    long withReason = skippedBy.values().stream().mapToLong(Long::longValue).sum();
    if (withReason > skipped || skippedBy.values().stream().anyMatch(count -> count < 1)) {
      throw new ContractViolationException(
          "skipped is %d but skippedBy is %s".formatted(skipped, skippedBy));
    }
  }

  /** Counts without reasons for what was skipped. */
  public FileCounts(long found, long published, long rejected, long skipped, long blocked) {
    this(found, published, rejected, skipped, blocked, null);
  }

  public FileCounts plus(FileCounts more) {
    return new FileCounts(
        found + more.found,
        published + more.published,
        rejected + more.rejected,
        skipped + more.skipped,
        blocked + more.blocked,
        sum(more.skippedBy, +1));
  }

  /** What is left without those; they must be among these. */
  public FileCounts minus(FileCounts less) {
    return new FileCounts(
        found - less.found,
        published - less.published,
        rejected - less.rejected,
        skipped - less.skipped,
        blocked - less.blocked,
        sum(less.skippedBy, -1));
  }

  /** One more entry that was published. */
  public FileCounts plusPublished() {
    return new FileCounts(found + 1, published + 1, rejected, skipped, blocked, skippedBy);
  }

  /** One more entry that was rejected. */
  public FileCounts plusRejected() {
    return new FileCounts(found + 1, published, rejected + 1, skipped, blocked, skippedBy);
  }

  /** One more entry that holds no article. */
  public FileCounts plusSkipped(SkipReason reason) {
    return new FileCounts(
        found + 1, published, rejected, skipped + 1, blocked, sum(Map.of(reason.word(), 1L), +1));
  }

  /** One more entry that has been taken down. */
  public FileCounts plusBlocked() {
    return new FileCounts(found + 1, published, rejected, skipped, blocked + 1, skippedBy);
  }

  private Map<String, Long> sum(Map<String, Long> others, int sign) {
    if (others.isEmpty()) {
      return skippedBy;
    }
    Map<String, Long> sum = new TreeMap<>(skippedBy);
    others.forEach((reason, count) -> sum.merge(reason, sign * count, Long::sum));
    sum.values().removeIf(count -> count == 0);
    return sum;
  }
}
