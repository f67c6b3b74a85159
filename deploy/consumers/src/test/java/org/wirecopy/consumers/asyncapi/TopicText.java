package org.wirecopy.consumers.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import org.wirecopy.consumers.Contracts;
import org.wirecopy.ingest.contract.Topic;

/** What a consumer must know of a topic beyond its declaration. */
final class TopicText {
  static final String ARTICLE_KEY = "The article's URI.";
  private static final String FILE_KEY = "<inbox>/<path>";

  private TopicText() {}

  static String of(Topic topic) {
    return switch (topic.name()) {
      case "articles.ingested" ->
          "Every article as it came in. Kept without limit: from here everything can be enriched"
              + " again. A null value: taken down.";
      case "articles.enriched" ->
          "Every article with its version, language, entities and links to copies. Kept without"
              + " limit. Of several records of a URI the one with the highest article.version"
              + " counts; version 0 is an article that arrived after a newer version of itself. A"
              + " null value: taken down.";
      case "articles.rejected" ->
          "What was rejected, at which stage, why, where, and the bytes or a reference to them.";
      case "ingest.files" -> "The receipt of every file: how far it was read and what came of it.";
      case "articles.takedowns" ->
          "Takedown requests, and requests to lift a takedown. Written by the store"
              + " (POST /api/takedowns) and by ingest, never by consumers.";
      default -> throw new IllegalArgumentException("nothing is written about " + topic.name());
    };
  }

  static boolean hasTakedowns(Topic topic) {
    return topic.name().equals("articles.ingested") || topic.name().equals("articles.enriched");
  }

  static String key(Topic topic) {
    return switch (Contracts.recordName(topic)) {
      case "article-rejected" -> FILE_KEY + "#<entry>";
      case "file-receipt" -> FILE_KEY;
      default -> ARTICLE_KEY;
    };
  }

  /** The key that a sample has. */
  static String key(Topic topic, JsonNode sample) {
    String file = sample.path("inbox").asText() + "/" + sample.path("path").asText();
    return switch (Contracts.recordName(topic)) {
      case "article-rejected" -> file + "#" + sample.path("entry").asText();
      case "file-receipt" -> file;
      case "article-takedown" -> sample.path("uri").asText();
      default -> sample.at("/article/uri").asText();
    };
  }

  /** Who writes a sample. */
  static String source(Topic topic) {
    return switch (topic.name()) {
      case "articles.enriched" -> "/wirecopy/enrich";
      case "articles.takedowns" -> "/wirecopy/store";
      default -> "/wirecopy/ingest/news";
    };
  }
}
