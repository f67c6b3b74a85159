package org.wirecopy.enrich.contract;

import java.time.Duration;
import org.wirecopy.ingest.contract.Topic;

/**
 * The topic that the enrich service owns. Its rejections go to {@code articles.rejected}, whose
 * declaration is ingest's.
 */
public final class EnrichTopics {
  public static final Topic ARTICLES_ENRICHED =
      new Topic(
          "articles.enriched",
          12,
          Topic.Cleanup.COMPACT,
          Duration.ofDays(7),
          "org.wirecopy.article.enriched.v1",
          "urn:wirecopy:schema:article-enriched:1");

  private EnrichTopics() {}
}
