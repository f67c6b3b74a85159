package org.wirecopy.benchmarks;

import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.ingest.contract.NinjsItem;

/** A way to find duplicates in a stream of articles. */
interface DedupeMethod extends AutoCloseable {
  /** What the next article shares with those before it. */
  Dedupe find(NinjsItem article);

  @Override
  default void close() {}
}
