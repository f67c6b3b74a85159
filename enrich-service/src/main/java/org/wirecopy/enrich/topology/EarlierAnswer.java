package org.wirecopy.enrich.topology;

import java.util.List;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Enrichment;

/**
 * What stays of an enriched record when its article is enriched again.
 *
 * @param version the number that was counted
 * @param family and links, as far as the lane does not remember the article any more
 */
record EarlierAnswer(int version, String family, List<Dedupe.Duplicate> duplicates) {
  static EarlierAnswer of(EnrichedArticle enriched) {
    Dedupe dedupe = enriched.enrichment().dedupe();
    return new EarlierAnswer(enriched.versionNumber(), dedupe.family(), dedupe.duplicates());
  }

  /** A new enrichment with the earlier family and links. */
  Enrichment keptIn(Enrichment found) {
    Dedupe dedupe = found.dedupe();
    return found.withDedupe(new Dedupe(dedupe.exactKey(), dedupe.sketch(), family, duplicates));
  }
}
