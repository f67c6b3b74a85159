package org.wirecopy.ingest.after;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;

/**
 * What lies beside a file that has been moved, as JSON: its receipt, and why something in it was
 * refused.
 *
 * @param path below the inbox, where the file lay
 * @param committedAt when the last of it was published
 * @param counts what became of its entries
 * @param refused the refusals, as far as they are listed
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
    List<Refusal> refused,
    long refusedNotListed) {

  /**
   * One refusal.
   *
   * @param entry place within the file; absent where the whole file was refused
   * @param message names the mend
   */
  @JsonPropertyOrder({"entry", "reason", "message", "uri", "location"})
  record Refusal(
      String entry, String reason, String message, String uri, Rejection.Location location) {
    static Refusal of(Rejection rejection) {
      return new Refusal(
          rejection.entry(),
          rejection.reason(),
          rejection.message(),
          rejection.uri(),
          rejection.location());
    }

    /** Why a file was refused that nobody could read, then or now. */
    static Refusal unreadable(String path) {
      return new Refusal(
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
