package org.wirecopy.store.page.ledger;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Where the ingesters are asked to read a file again. */
@ConfigMapping(prefix = "wirecopy.store")
public interface IngestConfig {
  /**
   * Each as {@code inbox=http://host:port}, an inbox with several ingesters once for each. Pages
   * offer no retry for others.
   */
  Optional<List<String>> ingesters();
}
