package org.wirecopy.store.webhook;

import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host and port of an address (RFC 6454).
 *
 * @param port never -1
 */
record Origin(String scheme, String host, int port) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /**
   * The origin of an address.
   *
   * @throws IllegalArgumentException if it is no address of HTTP, with what is wrong
   */
  static Origin of(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("it must begin with https:// or http://");
    }
    if (address.getHost() == null) {
      throw new IllegalArgumentException("it names no host");
    }
    int given = address.getPort();
    int port = given >= 0 ? given : scheme.equals("https") ? HTTPS : HTTP;
    return new Origin(scheme, address.getHost().toLowerCase(Locale.ROOT), port);
  }
}
