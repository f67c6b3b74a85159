package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A property that JSON leaves out is an empty collection in Java; the order of the rest is kept.
 */
final class Absent {
  private Absent() {}

  static <T> List<T> emptyIfNull(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** In the order of the names, so that the same record gives the same bytes. */
  static <V> SortedMap<String, V> emptyIfNull(Map<String, V> map) {
    return map == null
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /** The same, with text and names that every consumer can take. */
  static SortedMap<String, JsonNode> wellFormed(Map<String, JsonNode> map) {
    if (map == null || map.isEmpty()) {
      return Collections.emptySortedMap();
    }
    SortedMap<String, JsonNode> wellFormed = new TreeMap<>();
    map.forEach((name, value) -> wellFormed.put(WellFormed.text(name), WellFormed.json(value)));
    return Collections.unmodifiableSortedMap(wellFormed);
  }
}
