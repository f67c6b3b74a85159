package org.wirecopy.store.arrival;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.contract.WellFormed;

/**
 * Something that the store itself rejected, in the shape of a record of {@code articles.rejected}.
 *
 * @param inbox as in the article's origin; the topic where that cannot be read
 * @param path as in the article's origin; {@code <partition>/<offset>} where that cannot be read
 * @param entry place within the file; absent where the file is the article
 * @param reason {@code undecodable-record}, {@code key-differs} or {@code refused-by-postgres}
 * @param uri the record's key
 */
@JsonPropertyOrder({
  "inbox",
  "path",
  "entry",
  "stage",
  "reason",
  "message",
  "uri",
  "content",
  "rejectedAt"
})
public record StoreRejection(
    String inbox,
    String path,
    String entry,
    String stage,
    String reason,
    String message,
    String uri,
    Rejection.Content content,
    Instant rejectedAt) {

  public StoreRejection {
    path = WellFormed.text(path);
    message = WellFormed.text(message);
    uri = WellFormed.text(uri);
  }

  /** The name of this stage. */
  public static final String STAGE = "store";

  /** Bytes up to this size are kept with the rejection, larger ones are only referred to. */
  private static final int CARRIED_BYTES = 1024 * 1024;

  /** A record that is not what its topic holds. */
  static StoreRejection unreadable(Delivery delivery, String reason, String message, Instant now) {
    Coordinates at = delivery.at();
    return new StoreRejection(
        at.topic(),
        at.partition() + "/" + at.offset(),
        null,
        STAGE,
        reason,
        message,
        delivery.key(),
        content(delivery),
        now);
  }

  /** A record that was read but that the database cannot hold. */
  public static StoreRejection byPostgres(Arrival arrival, String message, Instant now) {
    Delivery delivery = arrival.delivery();
    String reason = "refused-by-postgres";
    if (arrival instanceof Arrival.Article article) {
      EnrichedArticle enriched = article.enriched();
      return new StoreRejection(
          enriched.origin().inbox(),
          enriched.origin().path(),
          enriched.origin().entry(),
          STAGE,
          reason,
          message,
          enriched.article().uri(),
          content(delivery),
          now);
    }
    return unreadable(delivery, reason, message, now);
  }

  private static Rejection.Content content(Delivery delivery) {
    byte[] bytes = delivery.value();
    if (bytes == null) {
      return Rejection.Content.at(delivery.at().reference(), 0L, null);
    }
    String sha256 = Sha256.hex(bytes);
    if (bytes.length > CARRIED_BYTES) {
      return Rejection.Content.at(delivery.at().reference(), (long) bytes.length, sha256);
    }
    return Rejection.Content.ofBytes(bytes, sha256);
  }
}
