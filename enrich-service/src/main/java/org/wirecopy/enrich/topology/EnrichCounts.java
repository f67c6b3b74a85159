package org.wirecopy.enrich.topology;

import org.wirecopy.enrich.contract.Enrichment;

/**
 * What is counted on the way. After a crash a record may be counted again, since its first
 * transaction was undone.
 */
public interface EnrichCounts {
  /** Language and entities of an article have been looked for. */
  void read(Enrichment enrichment);

  /**
   * An article goes out to {@code articles.enriched}.
   *
   * @param ingestedMillis when it was ingested, since the epoch
   */
  void enriched(long ingestedMillis);

  /** A null value goes out to {@code articles.enriched}. */
  void takenDown();

  /** An article was enriched again and goes out to {@code articles.enriched}. */
  void reprocessed();

  /** An article is not enriched again: it has changed, was taken down, or cannot be. */
  void passedOver();

  /** A record goes out to {@code articles.rejected}. */
  void rejected(String reason);
}
