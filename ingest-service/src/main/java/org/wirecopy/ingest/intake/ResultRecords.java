package org.wirecopy.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Origin;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;

/** Makes the records of {@code articles.ingested} and {@code articles.rejected}. */
final class ResultRecords {
  /** Rejected bytes travel with the rejection up to this size; beyond it, the file is named. */
  private static final int CARRIED_BYTES = 64 * 1024;

  /** At most; characters beyond the BMP are two chars and four bytes. */
  private static final int UTF_8_BYTES_PER_CHAR = 3;

  private final int maxTextBytes;
  private final int maxRecordBytes;

  ResultRecords(int maxTextBytes, int maxRecordBytes) {
    this.maxTextBytes = maxTextBytes;
    this.maxRecordBytes = maxRecordBytes;
  }

  /** An article that is published, or else why it is not: the other one is null. */
  private record Outcome(Publication article, Rejection tooLarge) {}

  /** The record of an article, or of its rejection where it is too large. */
  Publication article(Entry file, ReadResult.Article found, Instant now) {
    Outcome outcome = outcome(file, found, now);
    return outcome.article() == null ? publication(outcome.tooLarge()) : outcome.article();
  }

  /** The rejection of an article that is too large; null where it is not. */
  Rejection tooLarge(Entry file, ReadResult.Article found, Instant now) {
    return outcome(file, found, now).tooLarge();
  }

  private Outcome outcome(Entry file, ReadResult.Article found, Instant now) {
    Origin origin =
        new Origin(
            file.inbox(),
            file.path(),
            found.entry(),
            found.mediaType(),
            found.charset(),
            found.sourceVersion(),
            found.caveats().textFrom(),
            found.caveats().contentCreatedAsWritten(),
            found.caveats().versionCreatedAsWritten(),
            found.caveats().mended(),
            now);
    String text = found.item().mainText();
    // Most texts are small enough in any case, and need not be encoded to be measured.
    if (text.length() > maxTextBytes / UTF_8_BYTES_PER_CHAR) {
      int textBytes = text.getBytes(StandardCharsets.UTF_8).length;
      if (textBytes > maxTextBytes) {
        return new Outcome(
            null,
            tooLarge(file, found.entry(), found.item(), "its text", textBytes, maxTextBytes, now));
      }
    }
    byte[] json = ContractJson.write(new IngestedArticle(found.item(), origin));
    if (json.length > maxRecordBytes) {
      return new Outcome(
          null,
          tooLarge(
              file, found.entry(), found.item(), "the article", json.length, maxRecordBytes, now));
    }
    return new Outcome(
        new Publication(
            IngestTopics.ARTICLES_INGESTED,
            found.item().uri(),
            json,
            now,
            new Publication.Found(file.path(), now, null)),
        null);
  }

  /** The record of a rejection. */
  static Publication publication(Rejection rejection) {
    return new Publication(
        IngestTopics.ARTICLES_REJECTED,
        rejection.key(),
        ContractJson.write(rejection),
        rejection.rejectedAt(),
        new Publication.Found(rejection.path(), rejection.rejectedAt(), rejection.reason()));
  }

  /** Something a format rejected. */
  static Rejection rejected(Entry file, ReadResult.Rejected found, Instant now) {
    return rejection(
        file,
        found.entry(),
        found.reason(),
        found.message(),
        null,
        found.location(),
        found.content(),
        now);
  }

  /** A file that cannot be read, or not read on. */
  static Rejection unreadable(
      Entry file, UnreadableEntryException failure, byte[] head, Instant now) {
    Rejection.Content content =
        head.length == file.size() && head.length <= CARRIED_BYTES
            ? Rejection.Content.ofBytes(head, file.sha256())
            : null;
    return rejection(
        file,
        file.entry(),
        failure.reason(),
        failure.getMessage(),
        null,
        failure.location(),
        content,
        now);
  }

  private static Rejection tooLarge(
      Entry file, String entry, NinjsItem item, String what, int bytes, int limit, Instant now) {
    return rejection(
        file,
        entry,
        "too-large",
        "%s has %d bytes, more than the %d allowed: split the article, or raise the limit"
            .formatted(what, bytes, limit),
        item.uri(),
        null,
        null,
        now);
  }

  private static Rejection rejection(
      Entry file,
      String entry,
      String reason,
      String message,
      String uri,
      Rejection.Location location,
      Rejection.Content content,
      Instant now) {
    boolean carried =
        content != null && (content.base64() == null || content.size() <= CARRIED_BYTES);
    return new Rejection(
        file.inbox(),
        file.path(),
        entry,
        Rejection.Stage.INGEST,
        reason,
        "%s%s: %s".formatted(file.path(), entry == null ? "" : "#" + entry, message),
        uri,
        location,
        carried ? content : Rejection.Content.at(file.path(), file.size(), file.sha256()),
        now);
  }
}
