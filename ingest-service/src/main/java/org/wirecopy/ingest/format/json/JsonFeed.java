package org.wirecopy.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A document in <a href="https://www.jsonfeed.org">JSON Feed</a> 1.0 or 1.1. */
final class JsonFeed {
  /** Under this name an item gets the title of its feed. */
  static final String FEED_TITLE = "_feed_title";

  private JsonFeed() {}

  static boolean is(JsonNode document) {
    String version = document.path("version").asText();
    return document.path("items").isArray()
        && (version.contains("jsonfeed.org/version/")
            || document.has("home_page_url")
            || document.has("feed_url"));
  }

  /** An item with what its feed says for all of them. */
  static ObjectNode item(JsonNode feed, ObjectNode item) {
    ObjectNode whole = item.deepCopy();
    whole.set(FEED_TITLE, feed.path("title"));
    if (!whole.has("language")) {
      whole.set("language", feed.path("language"));
    }
    if (!whole.has("author") && !whole.has("authors")) {
      whole.set("authors", feed.has("authors") ? feed.get("authors") : feed.path("author"));
    }
    return whole;
  }
}
