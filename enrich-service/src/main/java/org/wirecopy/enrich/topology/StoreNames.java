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

  /** Number of an article in its lane to {@link org.wirecopy.enrich.dedupe.KnownCopy}. */
  static final String COPIES = "copies";

  /** Article URI to the number of its newest version in {@link #COPIES}. */
  static final String COPY_NUMBERS = "copy-numbers";

  /** Fingerprint or line to who has it; made from {@link #COPIES}, and so without a changelog. */
  static final String COPY_INDEX = "copy-index";

  private StoreNames() {}
}
