package org.wirecopy.ingest.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A property that JSON leaves out is an empty collection in Java; the order of the rest is kept.
 */
final class Absent {
  private Absent() {}

  static <T> List<T> emptyIfNull(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  static <K, V> Map<K, V> emptyIfNull(Map<K, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
