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
        return delivery.value() == null ? takedown(delivery) : article(delivery);
      }
      if (topic.equals(IngestTopics.INGEST_FILES.name())) {
        return delivery.value() == null ? new Arrival.Nothing(delivery) : receipt(delivery);
      }
      if (topic.equals(IngestTopics.ARTICLES_TAKEDOWNS.name())) {
        return delivery.value() == null ? new Arrival.Nothing(delivery) : wish(delivery);
      }
      return refused(delivery);
    } catch (ContractViolationException e) {
      return unreadable(delivery, "undecodable-record", e.getMessage());
    }
  }

  private Arrival takedown(Delivery delivery) {
    if (delivery.key() == null) {
      return unreadable(delivery, "undecodable-record", "neither key nor value: nothing to delete");
    }
    return new Arrival.Takedown(delivery, ArticleUri.id(delivery.key()), delivery.key());
  }

  private Arrival article(Delivery delivery) {
    String json = text(delivery.value());
    EnrichedArticle enriched = ContractJson.read(delivery.value(), EnrichedArticle.class);
    String uri = enriched.article().uri();
    if (!uri.equals(delivery.key())) {
      // Order holds for a key only, so under another key an older version could overtake.
      return unreadable(
          delivery, "key-differs", "the key is " + delivery.key() + " but article.uri is " + uri);
    }
    return new Arrival.Article(
        delivery, ArticleUri.id(uri), enriched, version(enriched), json, enrichmentSha256(json));
  }

  private static int version(EnrichedArticle enriched) {
    try {
      return enriched.versionNumber();
    } catch (NumberFormatException e) {
      throw new ContractViolationException(
          "article.version is \"" + enriched.article().version() + "\", which is no number", e);
    }
  }

  private static String enrichmentSha256(String json) {
    String enrichment = RecordJson.write(RecordJson.read(json).get("enrichment"));
    return Sha256.of(enrichment.getBytes(StandardCharsets.UTF_8));
  }

  private static Arrival receipt(Delivery delivery) {
    String json = text(delivery.value());
    return new Arrival.Receipt(
        delivery, ContractJson.read(delivery.value(), FileReceipt.class), json);
  }

  private static Arrival wish(Delivery delivery) {
    Takedown takedown = ContractJson.read(delivery.value(), Takedown.class);
    return new Arrival.Wish(delivery, ArticleUri.id(takedown.uri()), takedown);
  }

  private Arrival refused(Delivery delivery) {
    if (delivery.value() == null) {
      return unreadable(delivery, "undecodable-record", "a rejection without content");
    }
    String json = text(delivery.value());
    return new Arrival.Refused(
        delivery, ContractJson.read(delivery.value(), Rejection.class), json);
  }

  private Arrival unreadable(Delivery delivery, String reason, String message) {
    return new Arrival.Unreadable(
        delivery, StoreRejection.unreadable(delivery, reason, message, clock.instant()));
  }

  private static String text(byte[] value) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    } catch (CharacterCodingException e) {
      throw new ContractViolationException("not UTF-8", e);
    }
  }
}
