package org.wirecopy.enrich.topology;

/**
 * Names of the state stores. They are part of the names of changelog topics: whoever changes one
 * gives up the state under the old one.
 */
final class StoreNames {
  /** Article URI to {@link KnownArticle}. */
  static final String VERSIONS = "versions";

  /** Exact key to {@link org.wirecopy.enrich.dedupe.ExactGroup}. */
  static final String EXACT_GROUPS = "exact-groups";

  /** Article URI to the exact key of its newest version. */
  static final String EXACT_KEYS = "exact-keys";

  private StoreNames() {}
}
