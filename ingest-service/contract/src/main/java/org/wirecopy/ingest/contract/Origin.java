package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

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
 * @param textFrom what the main text was made of where the source gives no body: {@code
 *     description} (its longest description or summary) or {@code excerpt} (the source itself cut
 *     the text); absent otherwise
 * @param contentCreatedAsWritten what the source says of {@code article.contentCreated} where that
 *     is less than a moment: a day ({@code 2020-05-25}) or a time of day without a zone ({@code
 *     2020-05-25T12:15:00}); the article then has the first moment of that day in UTC. Absent where
 *     the source says the moment
 * @param versionCreatedAsWritten likewise of {@code article.versionCreated}
 * @param mended what had to be mended before it could be read, in words; empty in nearly all cases
 * @param ingestedAt when it was read; also the timestamp of the record
 */
@JsonPropertyOrder({
  "inbox",
  "path",
  "entry",
  "mediaType",
  "charset",
  "sourceVersion",
  "textFrom",
  "contentCreatedAsWritten",
  "versionCreatedAsWritten",
  "mended",
  "ingestedAt"
})
public record Origin(
    String inbox,
    String path,
    String entry,
    String mediaType,
    String charset,
    String sourceVersion,
    String textFrom,
    String contentCreatedAsWritten,
    String versionCreatedAsWritten,
    List<String> mended,
    Instant ingestedAt) {

  @JsonCreator
  public Origin {
    Required.text("origin.inbox", inbox);
    Required.text("origin.path", path);
    Required.value("origin.ingestedAt", ingestedAt);
    inbox = WellFormed.text(inbox);
    path = WellFormed.text(path);
    entry = WellFormed.text(entry);
    mediaType = WellFormed.text(mediaType);
    charset = WellFormed.text(charset);
    sourceVersion = WellFormed.text(sourceVersion);
    mended = Absent.emptyIfNull(mended).stream().map(WellFormed::text).toList();
  }

  /**
   * Where an article came from whose source gives a body and certain times, and that was read as it
   * came.
   */
  public Origin(
      String inbox,
      String path,
      String entry,
      String mediaType,
      String charset,
      String sourceVersion,
      Instant ingestedAt) {
    this(
        inbox,
        path,
        entry,
        mediaType,
        charset,
        sourceVersion,
        null,
        null,
        null,
        List.of(),
        ingestedAt);
  }

  /** This origin without what the source wrote of times that the article does not have. */
  public Origin withTimesOf(NinjsItem article) {
    String created = article.contentCreated() == null ? null : contentCreatedAsWritten;
    String versioned = article.versionCreated() == null ? null : versionCreatedAsWritten;
    return Objects.equals(created, contentCreatedAsWritten)
            && Objects.equals(versioned, versionCreatedAsWritten)
        ? this
        : new Origin(
            inbox,
            path,
            entry,
            mediaType,
            charset,
            sourceVersion,
            textFrom,
            created,
            versioned,
            mended,
            ingestedAt);
  }

  /** The key under which a rejection of this article is published. */
  public String rejectionKey() {
    return Rejection.key(inbox, path, entry);
  }
}
