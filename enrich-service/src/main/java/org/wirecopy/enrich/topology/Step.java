package org.wirecopy.enrich.topology;

import org.wirecopy.enrich.dedupe.TextSketch;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.Rejection;

/** The result of a stage before the lane. */
sealed interface Step {
  /**
   * It could be decoded.
   *
   * @param earlier null where the article is not enriched again
   */
  record Arrived(IngestedArticle ingested, SourceRecord source, EarlierAnswer earlier)
      implements Step {}

  /** It says that its article is to be forgotten. */
  record TakenDown() implements Step {}

  /**
   * All that can be told from it alone has been told.
   *
   * @param language its BCP 47 tag, which chooses the lane
   * @param earlier null where the article is not enriched again
   */
  record Read(
      IngestedArticle ingested,
      String language,
      WrittenArticle written,
      TextSketch sketch,
      EarlierAnswer earlier)
      implements Step {}

  /** It goes no further. */
  record Rejected(Rejection rejection) implements Step {}
}
