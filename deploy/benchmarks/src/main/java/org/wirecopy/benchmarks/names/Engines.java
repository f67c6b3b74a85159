package org.wirecopy.benchmarks.names;

import java.util.List;
import java.util.ServiceLoader;
import org.wirecopy.enrich.extractor.EntityExtractor;

/** The engines that this build holds. */
final class Engines {
  private Engines() {}

  /** All engines, in the order in which the enricher asks them. */
  static List<EntityExtractor> all() {
    return ServiceLoader.load(EntityExtractor.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** The engine for a language, its model loaded. */
  static EntityExtractor reading(String tag) {
    EntityExtractor engine =
        all().stream()
            .filter(candidate -> candidate.languages().contains(tag))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no engine reads " + tag));
    engine.load(tag);
    return engine;
  }
}
