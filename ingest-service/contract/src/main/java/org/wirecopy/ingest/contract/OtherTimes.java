package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The times among the properties of an item that pass through. */
final class OtherTimes {
  private static final String FIRST_CREATED = "firstCreated";
  private static final String EXPIRES = "expires";

  private OtherTimes() {}

  /**
   * The properties without times that cannot be meant so. An embargo stays whatever it says:
   * without it the article would be shown at once.
   */
  static Map<String, JsonNode> plausible(Map<String, JsonNode> properties, Instant seenAt) {
    boolean first =
        isWrong(properties.get(FIRST_CREATED), time -> NewsTime.isPlausible(time, seenAt));
    boolean expiry = isWrong(properties.get(EXPIRES), NewsTime::isPlausibleAnnouncement);
    if (!first && !expiry) {
      return properties;
    }
    Map<String, JsonNode> plausible = new TreeMap<>(properties);
    if (first) {
      plausible.remove(FIRST_CREATED);
    }
    if (expiry) {
      plausible.remove(EXPIRES);
    }
    return plausible;
  }

  private static boolean isWrong(JsonNode value, Predicate<Instant> isPlausible) {
    return value != null && NewsTime.parse(value.asText()).filter(isPlausible).isEmpty();
  }
}
