package org.wirecopy.store.balance;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What went in and what came out, since the store began.
 *
 * @param files by the state of their newest receipt
 * @param entries the sums of the files' totals
 * @param articles what became of the published articles
 * @param takenDown articles that are taken down now
 * @param rejections all rejections known, of ingest, enrich and store
 * @param rejectedByIngest those of ingest
 * @param stored articles in the store now
 */
@JsonPropertyOrder({
  "files",
  "entries",
  "articles",
  "takenDown",
  "rejections",
  "rejectedByIngest",
  "stored",
  "inFlight",
  "balanced"
})
public record Balance(
    Files files,
    Entries entries,
    Articles articles,
    long takenDown,
    long rejections,
    long rejectedByIngest,
    long stored) {

  /** How many files stand in each state. */
  public record Files(long reading, long done, long failed) {}

  /** What became of the files' entries. */
  public record Entries(long found, long published, long rejected, long skipped, long blocked) {
    long missing() {
      return found - published - rejected - skipped - blocked;
    }
  }

  /** What became of the published articles. */
  @JsonPropertyOrder({
    "new",
    "newVersion",
    "unchanged",
    "superseded",
    "rejectedByEnrich",
    "rejectedByStore"
  })
  public record Articles(
      @JsonProperty("new") long added,
      long newVersion,
      long unchanged,
      long superseded,
      long rejectedByEnrich,
      long rejectedByStore) {
    long sum() {
      return added + newVersion + unchanged + superseded + rejectedByEnrich + rejectedByStore;
    }
  }

  /**
   * Published articles whose outcome is not known yet. Below zero for a moment where an article
   * overtakes the receipt that counts it.
   */
  @JsonProperty
  public long inFlight() {
    return entries.published - articles.sum();
  }

  /** Entries that were found and have no outcome. */
  public long missingEntries() {
    return entries.missing();
  }

  /** Entries that ingest rejected and whose rejection has not come. */
  public long missingRejections() {
    return entries.rejected - rejectedByIngest;
  }

  /** Whether nothing is under way and nothing is missing. */
  @JsonProperty("balanced")
  public boolean isBalanced() {
    return missingEntries() == 0 && inFlight() == 0 && missingRejections() == 0;
  }
}
