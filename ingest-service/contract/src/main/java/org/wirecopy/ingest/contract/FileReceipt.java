package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * A record of {@code ingest.files}: how far one file has been read. It is committed together with
 * the articles it counts, so the newest receipt of a path is the truth about that file.
 *
 * @param inbox name of the watched folder
 * @param path path of the file below the inbox, {@code /} between its parts
 * @param size in bytes
 * @param modifiedNanos modification time, nanoseconds since the epoch as the file system gives it
 * @param sha256 SHA-256 of the file's bytes, lower-case hex; absent where the file could not be
 *     read
 * @param state how the reading stands
 * @param position number of entries behind which a restart resumes
 * @param counts what became of the entries of this reading
 * @param totals the same over this and all earlier readings of the path, so that sums hold after a
 *     file has changed
 * @param startedAt when this reading began; a reading that goes on after a crash began before it,
 *     and a file that only got a new time was read when it was read
 * @param committedAt when this receipt was written
 * @param reason why the file failed; absent otherwise
 * @param skips the first entries of this reading that were skipped, at most {@value #MAX_SKIPS} and
 *     no more than make some 128 KiB; {@code counts} has them all
 */
@JsonPropertyOrder({
  "inbox",
  "path",
  "size",
  "modifiedNanos",
  "sha256",
  "state",
  "position",
  "counts",
  "totals",
  "startedAt",
  "committedAt",
  "reason",
  "skips"
})
public record FileReceipt(
    String inbox,
    String path,
    long size,
    long modifiedNanos,
    String sha256,
    State state,
    long position,
    FileCounts counts,
    FileCounts totals,
    Instant startedAt,
    Instant committedAt,
    String reason,
    List<Skip> skips) {

  /** Most skipped entries that a receipt names. */
  public static final int MAX_SKIPS = 1_000;

  /** How the reading of a file stands. */
  public enum State {
    /** Some chunks are committed, more are to come. */
    @JsonProperty("reading")
    READING,
    /** Read to its end; single entries may have been rejected. */
    @JsonProperty("done")
    DONE,
    /** Rejected as a whole, or from {@code position} on. */
    @JsonProperty("failed")
    FAILED
  }

  @JsonCreator
  public FileReceipt {
    Required.text("inbox", inbox);
    Required.text("path", path);
    Required.value("state", state);
    Required.value("counts", counts);
    Required.value("totals", totals);
    Required.value("startedAt", startedAt);
    Required.value("committedAt", committedAt);
    inbox = WellFormed.text(inbox);
    path = WellFormed.text(path);
    sha256 = WellFormed.text(sha256);
    reason = WellFormed.text(reason);
    skips = Absent.emptyIfNull(skips);
  }

  /** A receipt that names no skipped entry. */
  public FileReceipt(
      String inbox,
      String path,
      long size,
      long modifiedNanos,
      String sha256,
      State state,
      long position,
      FileCounts counts,
      FileCounts totals,
      Instant startedAt,
      Instant committedAt,
      String reason) {
    this(
        inbox,
        path,
        size,
        modifiedNanos,
        sha256,
        state,
        position,
        counts,
        totals,
        startedAt,
        committedAt,
        reason,
        List.of());
  }

  /** The key of a receipt: {@code <inbox>/<path>}. */
  public String key() {
    return inbox + "/" + path;
  }

  /** Whether nothing of this content is left to be read. */
  public boolean isFinal() {
    return state != State.READING;
  }
}
