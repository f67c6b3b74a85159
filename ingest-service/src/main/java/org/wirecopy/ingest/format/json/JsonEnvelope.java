package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the array of articles in what an interface answers. */
final class JsonEnvelope {
  /** Names under which interfaces put what was asked for, the commonest first. */
  private static final List<String> NAMES =
      List.of(
          "_items",
          "items",
          "articles",
          "results",
          "@graph",
          "docs",
          "documents",
          "entries",
          "posts",
          "stories",
          "news",
          "hits",
          "data",
          "response",
          "content",
          "value",
          "rows",
          "feed");

  /** Around each element: Elasticsearch, and the media API of AP. */
  private static final List<String> WRAPPINGS = List.of("_source", "item");

  private static final int MAX_DEPTH = 4;

  private JsonEnvelope() {}

  /**
   * The array, if any of its elements is an article.
   *
   * @param isArticle asked of elements, without what is around them
   */
  static Optional<JsonNode> items(JsonNode document, Predicate<JsonNode> isArticle) {
    return items(document, isArticle, 0);
  }

  private static Optional<JsonNode> items(JsonNode node, Predicate<JsonNode> isArticle, int depth) {
    if (node.isArray()) {
      for (JsonNode element : node) {
        if (isArticle.test(unwrapped(element))) {
          return Optional.of(node);
        }
      }
      return Optional.empty();
    }
    if (!node.isObject() || depth == MAX_DEPTH) {
      return Optional.empty();
    }
    return NAMES.stream()
        .map(node::path)
        .flatMap(inner -> items(inner, isArticle, depth + 1).stream())
        .findFirst();
  }

  /** The element itself, without what an interface puts around it. */
  static JsonNode unwrapped(JsonNode element) {
    return WRAPPINGS.stream()
        .map(element::path)
        .filter(JsonNode::isObject)
        .findFirst()
        .orElse(element);
  }
}
