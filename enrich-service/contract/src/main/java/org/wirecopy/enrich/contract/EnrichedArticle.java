package org.wirecopy.enrich.contract;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.Origin;
import org.wirecopy.ingest.contract.Required;

/**
 * A record of {@code articles.enriched}: the article, now with its {@code version}, and what the
 * enricher found. Its key is {@code article.uri}.
 */
@JsonPropertyOrder({"article", "origin", "enrichment"})
public record EnrichedArticle(NinjsItem article, Origin origin, Enrichment enrichment) {
  public EnrichedArticle {
    Required.value("article", article);
    Required.value("origin", origin);
    article = article.withPlausibleTimes(origin.ingestedAt());
    origin = origin.withTimesOf(article);
    Required.value("enrichment", enrichment);
    Required.text("article.version", article.version());
    article.mainText();
  }

  /**
   * The number the enricher counted; 0 for an article that arrived after a newer version of itself.
   */
  public int versionNumber() {
    return Integer.parseInt(article.version());
  }
}
