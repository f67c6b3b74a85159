package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What became of a file's entries. At every commit {@code found = published + rejected + skipped +
 * blocked}.
 *
 * @param found entries met so far
 * @param published went to {@code articles.ingested}
 * @param rejected went to {@code articles.rejected}
 * @param skipped hold no article by their nature (a picture, a redirect)
 * @param blocked have been taken down before
 */
@JsonPropertyOrder({"found", "published", "rejected", "skipped", "blocked"})
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FileCounts(long found, long published, long rejected, long skipped, long blocked) {
  public static final FileCounts NONE = new FileCounts(0, 0, 0, 0, 0);

  public FileCounts {
    if (found < 0 || published < 0 || rejected < 0 || skipped < 0 || blocked < 0) {
      throw new ContractViolationException("counts cannot be negative");
    }
    if (found != published + rejected + skipped + blocked) {
      throw new ContractViolationException(
          "found is %d but published + rejected + skipped + blocked is %d"
              .formatted(found, published + rejected + skipped + blocked));
    }
  }

  public FileCounts plus(FileCounts more) {
    return new FileCounts(
        found + more.found,
        published + more.published,
        rejected + more.rejected,
        skipped + more.skipped,
        blocked + more.blocked);
  }

  /** One more entry that was published. */
  public FileCounts plusPublished() {
    return new FileCounts(found + 1, published + 1, rejected, skipped, blocked);
  }

  /** One more entry that was refused. */
  public FileCounts plusRejected() {
    return new FileCounts(found + 1, published, rejected + 1, skipped, blocked);
  }

  /** One more entry that holds no article. */
  public FileCounts plusSkipped() {
    return new FileCounts(found + 1, published, rejected, skipped + 1, blocked);
  }

  /** One more entry that has been taken down. */
  public FileCounts plusBlocked() {
    return new FileCounts(found + 1, published, rejected, skipped, blocked + 1);
  }
}
