package org.wirecopy.ingest.contract;

import java.time.Duration;
import java.util.List;

/** The topics that the ingest service owns, and those it shares in writing. */
public final class IngestTopics {
  public static final Topic ARTICLES_INGESTED =
      new Topic(
          "articles.ingested",
          12,
          Topic.Cleanup.COMPACT,
          Duration.ofDays(7),
          "org.wirecopy.article.ingested.v1",
          "urn:wirecopy:schema:article-ingested:1");

  public static final Topic ARTICLES_REJECTED =
      new Topic(
          "articles.rejected",
          3,
          Topic.Cleanup.DELETE,
          Duration.ofDays(30),
          "org.wirecopy.article.rejected.v1",
          "urn:wirecopy:schema:article-rejected:1");

  public static final Topic INGEST_FILES =
      new Topic(
          "ingest.files",
          3,
          Topic.Cleanup.COMPACT,
          Duration.ZERO,
          "org.wirecopy.file.receipt.v1",
          "urn:wirecopy:schema:file-receipt:1");

  public static final Topic ARTICLES_TAKEDOWNS =
      new Topic(
          "articles.takedowns",
          1,
          Topic.Cleanup.COMPACT,
          Duration.ZERO,
          "org.wirecopy.article.takedown.v1",
          "urn:wirecopy:schema:article-takedown:1");

  public static final List<Topic> ALL =
      List.of(ARTICLES_INGESTED, ARTICLES_REJECTED, INGEST_FILES, ARTICLES_TAKEDOWNS);

  private IngestTopics() {}
}
