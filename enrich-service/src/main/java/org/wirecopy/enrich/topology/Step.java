package org.wirecopy.enrich.topology;

import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.dedupe.TextSketch;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.Rejection;

/** What has become of an ingested record on its way to the lane. */
sealed interface Step {
  /** It could be decoded. */
  record Arrived(IngestedArticle ingested, SourceRecord source) implements Step {}

  /** It says that its article is to be forgotten. */
  record TakenDown() implements Step {}

  /** All that can be told from it alone has been told. */
  record Read(IngestedArticle ingested, Enrichment enrichment, TextSketch sketch) implements Step {}

  /** It goes no further. */
  record Refused(Rejection rejection) implements Step {}
}
