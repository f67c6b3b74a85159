package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Base64;

/**
 * A record of {@code articles.rejected}: something rejected, where, why, and the bytes or where
 * they lie.
 *
 * @param inbox name of the watched folder; {@code articles.ingested} where the record's own inbox
 *     cannot be read
 * @param path path of the file below the inbox; {@code <partition>/<offset>} where it cannot be
 *     read
 * @param entry place within the file; absent where the whole file was rejected
 * @param stage who rejected it
 * @param reason a word for machines, in kebab case ({@code undecodable-text}, {@code
 *     malformed-json})
 * @param message a sentence for people that names the place and the mend
 * @param uri the article's URI, where it is known
 * @param location the place within the entry, where there is one
 * @param content the rejected bytes, or where they lie
 * @param rejectedAt when
 */
@JsonPropertyOrder({
  "inbox",
  "path",
  "entry",
  "stage",
  "reason",
  "message",
  "uri",
  "location",
  "content",
  "rejectedAt"
})
public record Rejection(
    String inbox,
    String path,
    String entry,
    Stage stage,
    String reason,
    String message,
    String uri,
    Location location,
    Content content,
    Instant rejectedAt) {

  /** The service that rejected. */
  public enum Stage {
    @JsonProperty("ingest")
    INGEST,
    @JsonProperty("enrich")
    ENRICH
  }

  /**
   * A place within the entry; what is unknown is absent.
   *
   * @param byteOffset from 0
   * @param line from 1
   * @param column in characters, from 1
   */
  @JsonPropertyOrder({"byteOffset", "line", "column"})
  public record Location(Long byteOffset, Integer line, Integer column) {
    public static Location ofByte(long offset) {
      return new Location(offset, null, null);
    }

    public static Location ofLine(int line, int column) {
      return new Location(null, line, column);
    }
  }

  /**
   * What was rejected.
   *
   * @param size in bytes
   * @param sha256 of the bytes, lower-case hex; absent where they could not be read
   * @param base64 the bytes; absent where they are too many to carry
   * @param reference where they lie if they are not carried: a file's path, or {@code
   *     topic/partition/offset}
   */
  @JsonPropertyOrder({"size", "sha256", "base64", "reference"})
  public record Content(Long size, String sha256, String base64, String reference) {
    public static Content ofBytes(byte[] bytes, String sha256) {
      return new Content(
          (long) bytes.length, sha256, Base64.getEncoder().encodeToString(bytes), null);
    }

    public static Content at(String reference, Long size, String sha256) {
      return new Content(size, sha256, null, reference);
    }
  }

  public Rejection {
    Required.text("inbox", inbox);
    Required.text("path", path);
    Required.value("stage", stage);
    Required.text("reason", reason);
    Required.text("message", message);
    Required.value("rejectedAt", rejectedAt);
    inbox = WellFormed.text(inbox);
    path = WellFormed.text(path);
    entry = WellFormed.text(entry);
    reason = WellFormed.text(reason);
    message = WellFormed.text(message);
    uri = WellFormed.text(uri);
  }

  /**
   * The key of a rejection: {@code <inbox>/<path>#<entry>}, the entry empty where the whole file
   * was rejected.
   */
  public String key() {
    return key(inbox, path, entry);
  }

  static String key(String inbox, String path, String entry) {
    return inbox + "/" + path + "#" + (entry == null ? "" : entry);
  }
}
