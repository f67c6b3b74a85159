package org.wirecopy.store.arrival;

import java.util.UUID;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;

/** One record that has been read. */
public sealed interface Arrival {
  /** The record it was read from. */
  Delivery delivery();

  /**
   * An article, or a version of one.
   *
   * @param json the record's value, character for character
   * @param enrichmentSha256 of the enrichment's JSON, lower-case hex
   */
  record Article(
      Delivery delivery,
      UUID id,
      EnrichedArticle enriched,
      int version,
      String json,
      String enrichmentSha256)
      implements Arrival {

    /** This article with the enrichment of another record of the same version. */
    Article withEnrichmentOf(Article other) {
      EnrichedArticle merged =
          new EnrichedArticle(enriched.article(), enriched.origin(), other.enriched.enrichment());
      return new Article(
          delivery,
          id,
          merged,
          version,
          RecordJson.withEnrichmentOf(json, other.json),
          other.enrichmentSha256);
    }
  }

  /** An article that is to go. */
  record Takedown(Delivery delivery, UUID id, String uri) implements Arrival {}

  /** Somebody's wish that an article go or come back; what follows from it arrives by itself. */
  record Wish(Delivery delivery, UUID id, org.wirecopy.ingest.contract.Takedown takedown)
      implements Arrival {}

  /** Something that ingest or enrich refused. */
  record Refused(Delivery delivery, Rejection rejection, String json) implements Arrival {}

  /** How far a file has been read. */
  record Receipt(Delivery delivery, UUID id, FileReceipt receipt, String json) implements Arrival {
    Receipt(Delivery delivery, FileReceipt receipt, String json) {
      // Not an article, but a name as any other: the same version 5 UUID serves.
      this(delivery, ArticleUri.id(receipt.key()), receipt, json);
    }
  }

  /** A receipt or a wish without content, which says nothing: what was said before stays. */
  record Nothing(Delivery delivery) implements Arrival {}

  /** A record that the store cannot keep. */
  record Unreadable(Delivery delivery, StoreRejection rejection) implements Arrival {}
}
