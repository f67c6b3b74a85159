package org.wirecopy.ingest.disposal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;

/**
 * What lies beside a file that has been moved, as JSON: its receipt, and why something in it was
 * rejected.
 *
 * @param path below the inbox, where the file lay
 * @param committedAt when the last of it was published
 * @param counts what became of its entries
 * @param refused the rejections, as far as they are listed
 * @param refusedNotListed how many there are beside
 */
@JsonPropertyOrder({
  "inbox",
  "path",
  "size",
  "modifiedNanos",
  "sha256",
  "state",
  "counts",
  "committedAt",
  "refused",
  "refusedNotListed"
})
record FileNote(
    String inbox,
    String path,
    long size,
    long modifiedNanos,
    String sha256,
    FileReceipt.State state,
    FileCounts counts,
    Instant committedAt,
    List<RejectedEntry> refused,
    long refusedNotListed) {

  /**
   * One rejection.
   *
   * @param entry place within the file; absent where the whole file was rejected
   * @param message names the mend
   */
  @JsonPropertyOrder({"entry", "reason", "message", "uri", "location"})
  record RejectedEntry(
      String entry, String reason, String message, String uri, Rejection.Location location) {
    static RejectedEntry of(Rejection rejection) {
      return new RejectedEntry(
          rejection.entry(),
          rejection.reason(),
          rejection.message(),
          rejection.uri(),
          rejection.location());
    }

    /** Why a file was rejected that nobody could read, then or now. */
    static RejectedEntry unreadable(String path) {
      return new RejectedEntry(
          null,
          "unreadable-file",
          path + " cannot be read: make it readable for this service and have it retried",
          null,
          null);
    }
  }

  byte[] json() {
    return ContractJson.write(this);
  }
}
