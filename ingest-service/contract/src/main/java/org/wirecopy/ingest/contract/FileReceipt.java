package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

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
 * @param startedAt when this reading began
 * @param committedAt when this receipt was written
 * @param reason why the file failed; absent otherwise
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
  "reason"
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
    String reason) {

  /** How the reading of a file stands. */
  public enum State {
    /** Some chunks are committed, more are to come. */
    @JsonProperty("reading")
    READING,
    /** Read to its end; single entries may have been refused. */
    @JsonProperty("done")
    DONE,
    /** Refused as a whole, or from {@code position} on. */
    @JsonProperty("failed")
    FAILED
  }

  public FileReceipt {
    Required.text("inbox", inbox);
    Required.text("path", path);
    Required.value("state", state);
    Required.value("counts", counts);
    Required.value("totals", totals);
    Required.value("startedAt", startedAt);
    Required.value("committedAt", committedAt);
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
