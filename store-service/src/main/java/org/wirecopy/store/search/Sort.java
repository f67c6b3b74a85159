package org.wirecopy.store.search;

/** In which order hits are given. */
public enum Sort {
  /** The last to arrive first; a new version is an arrival. */
  NEWEST,
  /** The last to be published first; what has no such time goes by when it was read. */
  PUBLISHED,
  /** What fits best first, of the newest 500 hits. */
  RELEVANCE,
  /** By the bytes of the URI. */
  URI
}
