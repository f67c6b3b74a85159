package org.wirecopy.store.arrival;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.ContractViolationException;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Takedown;

/** Reads records of the four topics; what cannot be read becomes a rejection of the store's. */
public final class ArrivalReader {
  private final InstantSource clock;

  public ArrivalReader(InstantSource clock) {
    this.clock = clock;
  }

  /** Reads one record; never fails because of what it holds. */
  public Arrival read(Delivery delivery) {
    try {
      String topic = delivery.at().topic();
      if (topic.equals(EnrichTopics.ARTICLES_ENRICHED.name())) {
        return delivery.value() == null ? withoutValue(delivery) : article(delivery);
      }
      if (topic.equals(IngestTopics.INGEST_FILES.name())) {
        return delivery.value() == null ? new Arrival.Nothing(delivery) : receipt(delivery);
      }
      if (topic.equals(IngestTopics.ARTICLES_TAKEDOWNS.name())) {
        return delivery.value() == null ? new Arrival.Nothing(delivery) : request(delivery);
      }
      return rejected(delivery);
    } catch (ContractViolationException e) {
      return unreadable(delivery, "undecodable-record", e.getMessage());
    }
  }

  private Arrival withoutValue(Delivery delivery) {
    return delivery.mark() == null ? takedown(delivery) : new Arrival.Pulse(delivery);
  }

  private Arrival takedown(Delivery delivery) {
    if (delivery.key() == null || !ArticleUri.isWellFormed(delivery.key())) {
      return unreadable(
          delivery, "undecodable-record", "no value, and the key is no URI: nothing to delete");
    }
    return new Arrival.Takedown(delivery, ArticleUri.id(delivery.key()), delivery.key());
  }

  private Arrival article(Delivery delivery) {
    EnrichedArticle enriched = ContractJson.read(delivery.value(), EnrichedArticle.class);
    String json = json(delivery);
    String uri = enriched.article().uri();
    if (!uri.equals(delivery.key())) {
      // Order holds for a key only, so under another key an older version could overtake.
      return unreadable(
          delivery,
          "key-differs",
          "the record's key is not its article.uri",
          Arrival.Article.hasMarks(enriched.article()));
    }
    return new Arrival.Article(
        delivery,
        ArticleUri.id(uri),
        enriched,
        version(enriched),
        json,
        RecordJson.sha256(delivery.value(), "enrichment"));
  }

  private static int version(EnrichedArticle enriched) {
    try {
      return enriched.versionNumber();
    } catch (NumberFormatException e) {
      throw new ContractViolationException(
          "article.version is \"" + enriched.article().version() + "\", which is no number", e);
    }
  }

  private static Arrival receipt(Delivery delivery) {
    FileReceipt receipt = ContractJson.read(delivery.value(), FileReceipt.class);
    return new Arrival.Receipt(delivery, receipt, json(delivery));
  }

  private static Arrival request(Delivery delivery) {
    Takedown takedown = ContractJson.read(delivery.value(), Takedown.class);
    return new Arrival.Request(delivery, ArticleUri.id(takedown.uri()), takedown);
  }

  private Arrival rejected(Delivery delivery) {
    if (delivery.value() == null) {
      return unreadable(delivery, "undecodable-record", "a rejection without content");
    }
    Rejection rejection = ContractJson.read(delivery.value(), Rejection.class);
    return new Arrival.Rejected(delivery, rejection, json(delivery));
  }

  private Arrival unreadable(Delivery delivery, String reason, String message) {
    return unreadable(delivery, reason, message, false);
  }

  private Arrival unreadable(Delivery delivery, String reason, String message, boolean hasMarks) {
    return new Arrival.Unreadable(
        delivery, StoreRejection.unreadable(delivery, reason, message, clock.instant()), hasMarks);
  }

  /** The record, of which the contract has been read. */
  private static String json(Delivery delivery) {
    ByteBuffer value = ByteBuffer.wrap(delivery.value());
    try {
      return RecordJson.wellFormed(StandardCharsets.UTF_8.newDecoder().decode(value).toString());
    } catch (CharacterCodingException e) {
      throw new ContractViolationException("not UTF-8", e);
    }
  }
}
