package org.wirecopy.store.arrival;

import java.time.Instant;
import java.util.UUID;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Rejection;

/** One record that has been read. */
public sealed interface Arrival {
  /** The record it was read from. */
  Delivery delivery();

  /**
   * An article, or a version of one.
   *
   * @param json the record's value, but for characters that no reader can take as it came
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

    /** When it came in. */
    Instant ingestedAt() {
      return enriched.origin().ingestedAt();
    }

    /** Whether it is marked as not to be shown, be it only for a time that may be over. */
    public boolean hasMarks() {
      return hasMarks(enriched.article());
    }

    static boolean hasMarks(NinjsItem item) {
      boolean usable = item.pubStatus() == null || item.pubStatus().equals("usable");
      return !usable || item.other().containsKey("embargoedUntil");
    }

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

  /** What shows that the way is open, and is nothing else. */
  record Pulse(Delivery delivery) implements Arrival {
    /** What its headers say. */
    public PulseMark mark() {
      return delivery.mark();
    }
  }

  /**
   * Somebody's request that an article be taken down or come back; what follows from it arrives by
   * itself.
   */
  record Request(Delivery delivery, UUID id, org.wirecopy.ingest.contract.Takedown takedown)
      implements Arrival {}

  /** Something that ingest or enrich rejected. */
  record Rejected(Delivery delivery, Rejection rejection, String json) implements OfRejection {
    @Override
    public String inbox() {
      return rejection.inbox();
    }

    @Override
    public String path() {
      return rejection.path();
    }
  }

  /** How far a file has been read. */
  record Receipt(Delivery delivery, UUID id, FileReceipt receipt, String json) implements Arrival {
    Receipt(Delivery delivery, FileReceipt receipt, String json) {
      // Not an article, but a name as any other: the same version 5 UUID serves.
      this(delivery, ArticleUri.id(receipt.key()), receipt, json);
    }
  }

  /**
   * A receipt or a takedown request without content, which says nothing: what was said before
   * stays.
   */
  record Nothing(Delivery delivery) implements Arrival {}

  /**
   * A record that the store cannot keep.
   *
   * @param hasMarks whether it is an article that is, or was, not to be shown
   */
  record Unreadable(Delivery delivery, StoreRejection rejection, boolean hasMarks)
      implements OfRejection {
    @Override
    public String inbox() {
      return rejection.inbox();
    }

    @Override
    public String path() {
      return rejection.path();
    }
  }

  /** A rejection, whoever rejected. */
  sealed interface OfRejection extends Arrival {
    /** The inbox of what was rejected. */
    String inbox();

    /** Its file's path below the inbox. */
    String path();
  }
}
