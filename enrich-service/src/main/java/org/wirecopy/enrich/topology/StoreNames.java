package org.wirecopy.enrich.topology;

/**
 * Names of the state stores. They are part of the names of changelog topics: whoever changes one
 * gives up the state under the old one.
 */
final class StoreNames {
  /** Article URI to {@link KnownArticle}. */
  static final String VERSIONS = "versions";

  /**
   * Number of an article in its lane to {@link org.wirecopy.enrich.dedupe.IndexedArticle}, and
   * beside it the index that follows from those: {@link DuplicateStore}.
   */
  static final String COPIES = "copies";

  private StoreNames() {}
}
