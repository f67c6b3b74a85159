package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * Where an article came from.
 *
 * @param inbox name of the watched folder
 * @param path path of the file below the inbox, {@code /} between its parts
 * @param entry place within the file, {@code /} between nested ones; absent where the file is the
 *     article
 * @param mediaType IANA media type that the entry was read as
 * @param charset IANA name of the character set that its bytes were decoded with, and behind it why
 *     that was chosen, where the format allows more than one: {@code windows-1251;
 *     ground=detected}. Grounds are {@code bom}, {@code declared}, {@code utf-8} (valid, and
 *     nothing was declared) and {@code detected}; {@code ; disproved=UTF-8} names a declared set
 *     that the bytes are not in
 * @param sourceVersion the source's own version, as it writes it
 * @param ingestedAt when it was read; also the timestamp of the record
 */
@JsonPropertyOrder({
  "inbox",
  "path",
  "entry",
  "mediaType",
  "charset",
  "sourceVersion",
  "ingestedAt"
})
public record Origin(
    String inbox,
    String path,
    String entry,
    String mediaType,
    String charset,
    String sourceVersion,
    Instant ingestedAt) {

  public Origin {
    Required.text("origin.inbox", inbox);
    Required.text("origin.path", path);
    Required.value("origin.ingestedAt", ingestedAt);
  }

  /** The key under which a refusal of this article is published. */
  public String rejectionKey() {
    return Rejection.key(inbox, path, entry);
  }
}
