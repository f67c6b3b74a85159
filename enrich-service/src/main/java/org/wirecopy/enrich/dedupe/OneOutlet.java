package org.wirecopy.enrich.dedupe;

/** Who publishes an article, as far as its URI tells. */
final class OneOutlet {
  private static final String BEFORE_AUTHORITY = "://";

  private OneOutlet() {}

  /** Whether two URIs have the same scheme and authority (RFC 3986); never where they have none. */
  static boolean isOne(String uri, String other) {
    int from = uri.indexOf(BEFORE_AUTHORITY);
    if (from < 0) {
      return false;
    }
    int end = uri.indexOf('/', from + BEFORE_AUTHORITY.length());
    return end > 0 && other.regionMatches(0, uri, 0, end + 1);
  }
}
