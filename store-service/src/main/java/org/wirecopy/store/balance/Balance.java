package org.wirecopy.store.balance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What went in and what came out, since the store began.
 *
 * @param files by the state of their newest receipt
 * @param entries the sums of the files' totals
 * @param articles what became of the published articles
 * @param takenDown articles that are taken down now
 * @param rejections all rejections known, of ingest, enrich and store
 * @param openRejections those that no later reading of their file has mended or superseded
 * @param rejectedByIngest those of ingest
 * @param stored articles in the store now
 * @param foreign records that no service of ours wrote and that were rejected; among the
 *     rejections, and part of no sum
 * @param writtenOff what an operator has accepted as lost
 * @param readingBlocked whether a topic was replaced or cut, so that nothing is read until an
 *     operator has said how to go on
 */
@JsonPropertyOrder({
  "files",
  "entries",
  "articles",
  "takenDown",
  "rejections",
  "openRejections",
  "rejectedByIngest",
  "stored",
  "foreign",
  "inFlight",
  "writtenOff",
  "readingBlocked",
  "balanced"
})
public record Balance(
    Files files,
    Entries entries,
    Articles articles,
    long takenDown,
    long rejections,
    long openRejections,
    long rejectedByIngest,
    long stored,
    long foreign,
    WrittenOff writtenOff,
    boolean readingBlocked) {

  /**
   * What an operator has accepted as lost; below zero where a sum had too much.
   *
   * @param articles published, and without outcome
   * @param rejections counted by receipts, and not come
   */
  public record WrittenOff(long articles, long rejections) {
    /** Nothing was. */
    public static final WrittenOff NOTHING = new WrittenOff(0, 0);
  }

  /** How many files stand in each state. */
  public record Files(long reading, long done, long failed) {}

  /**
   * What became of the files' entries.
   *
   * @param skippedBy how many were skipped for which reason; receipts of older releases tell none,
   *     so it adds up to {@code skipped} or to less
   */
  public record Entries(
      long found,
      long published,
      long rejected,
      long skipped,
      long blocked,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> skippedBy) {
    public Entries {
      skippedBy = Collections.unmodifiableMap(new TreeMap<>(skippedBy));
    }

    /** Without reasons for what was skipped. */
    public Entries(long found, long published, long rejected, long skipped, long blocked) {
      this(found, published, rejected, skipped, blocked, Map.of());
    }

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
   * Published articles whose outcome is not known yet, and that are not written off. Below zero for
   * a moment where an article overtakes the receipt that counts it.
   */
  @JsonProperty
  public long inFlight() {
    return entries.published - articles.sum() - writtenOff.articles;
  }

  /** Entries that were found and have no outcome. */
  public long missingEntries() {
    return entries.missing();
  }

  /** Entries that ingest rejected and whose rejection has not come. */
  public long missingRejections() {
    return entries.rejected - rejectedByIngest - writtenOff.rejections;
  }

  /**
   * Whether nothing is under way and nothing is missing. Nobody can say so while reading is
   * blocked.
   */
  @JsonProperty("balanced")
  public boolean isBalanced() {
    return !readingBlocked && missingEntries() == 0 && inFlight() == 0 && missingRejections() == 0;
  }
}
