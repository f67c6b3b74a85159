package org.wirecopy.ingest.format.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The address that a page calls its own. */
final class CanonicalAddress {
  private CanonicalAddress() {}

  /**
   * The address, if it is absolute, no root, and of the host from which the page came.
   *
   * @param address from where the page came; empty if that is not known
   */
  static Optional<String> of(Document page, String address) {
    Element link = page.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
    return link == null
        ? Optional.empty()
        : uri(link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href"))
            .filter(CanonicalAddress::namesPage)
            .filter(uri -> address.isEmpty() || isOnHostOf(address, uri))
            .map(URI::toString);
  }

  /** The host of an address; empty if it has none. */
  static Optional<String> host(String address) {
    return uri(address).map(URI::getHost);
  }

  private static boolean namesPage(URI uri) {
    boolean root = uri.getPath() == null || uri.getPath().matches("/?");
    return uri.isAbsolute() && uri.getHost() != null && !(root && uri.getQuery() == null);
  }

  private static boolean isOnHostOf(String address, URI uri) {
    return host(address).filter(uri.getHost()::equalsIgnoreCase).isPresent();
  }

  private static Optional<URI> uri(String written) {
    try {
      return Optional.of(new URI(written));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
