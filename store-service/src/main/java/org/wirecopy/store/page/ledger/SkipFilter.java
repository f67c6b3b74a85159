package org.wirecopy.store.page.ledger;

import org.wirecopy.store.page.Address;

/** Which skips are shown; null for any. */
public record SkipFilter(String inbox, String path, String reason) {
  /** The file they are of; empty where not of one alone. */
  public String file() {
    return path == null ? "" : inbox == null ? path : inbox + "/" + path;
  }

  /** The page of these. */
  public Address address() {
    return Address.of("/skips").with("inbox", inbox).with("path", path).with("reason", reason);
  }
}
