package org.wirecopy.local.status;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What went in and what came out, as the store tells it, over all inboxes and all runs.
 *
 * @param entries of all receipts
 * @param articles what became of the published ones
 * @param openRejections those that no later reading of their file has mended or superseded
 * @param stored articles in the store now
 * @param inFlight published articles whose outcome is not known yet
 * @param readingBlocked whether the store waits to be told how to go on
 */
public record Balance(
    Files files,
    Counts entries,
    Articles articles,
    long takenDown,
    long rejections,
    long openRejections,
    long rejectedByIngest,
    long stored,
    long inFlight,
    boolean readingBlocked,
    boolean balanced) {

  /** By the state of their newest receipt. */
  public record Files(long reading, long done, long failed) {
    public Files minus(Files less) {
      return new Files(reading - less.reading, done - less.done, failed - less.failed);
    }
  }

  /** What became of the published articles. */
  public record Articles(
      @JsonProperty("new") long added,
      long newVersion,
      long unchanged,
      long superseded,
      long rejectedByEnrich,
      long rejectedByStore) {

    public Articles minus(Articles less) {
      return new Articles(
          added - less.added,
          newVersion - less.newVersion,
          unchanged - less.unchanged,
          superseded - less.superseded,
          rejectedByEnrich - less.rejectedByEnrich,
          rejectedByStore - less.rejectedByStore);
    }

    public long rejected() {
      return rejectedByEnrich + rejectedByStore;
    }

    public long sum() {
      return added + newVersion + unchanged + superseded + rejected();
    }
  }
}
