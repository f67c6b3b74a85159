package org.wirecopy.benchmarks;

import java.time.Instant;
import java.util.List;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.enrich.dedupe.ExactKey;
import org.wirecopy.enrich.dedupe.TextSketch;
import org.wirecopy.ingest.contract.IngestedArticle;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Origin;

/** Articles as they stand on the topics, from nothing but an identifier and a text. */
final class SyntheticArticles {
  static final Instant INGESTED = Instant.parse("2026-01-01T12:00:00Z");

  private SyntheticArticles() {}

  static IngestedArticle ingested(String uri, String text) {
    return new IngestedArticle(
        NinjsItem.text(uri).bodies(List.of(NinjsItem.Body.mainText(text))).build(), origin());
  }

  /**
   * An article before the lane.
   *
   * @param text of its body, and with the URI what its exact key is made of
   */
  static EnrichedArticle enriched(String uri, String text) {
    NinjsItem item = NinjsItem.text(uri).bodies(List.of(NinjsItem.Body.mainText(text))).build();
    Dedupe keys =
        new Dedupe(ExactKey.of(uri + text), TextSketch.of(text).published(), uri, List.of());
    return new EnrichedArticle(
        item.withVersion("1"),
        origin(),
        new Enrichment(
            new Language("en", 0.9, "none/1"), Entities.done("none/1", List.of()), keys));
  }

  static Origin origin() {
    return new Origin("bench", "synthetic.ndjson", null, "text/plain", "UTF-8", null, INGESTED);
  }
}
