package org.wirecopy.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.topology.EnrichCounts;

/** Counts what leaves the lane. */
record OnlyEnriched(AtomicLong count) implements EnrichCounts {
  @Override
  public void read(Enrichment enrichment) {}

  @Override
  public void enriched(long ingestedMillis) {
    count.incrementAndGet();
  }

  @Override
  public void takenDown() {}

  @Override
  public void reprocessed() {}

  @Override
  public void passedOver() {}

  @Override
  public void rejected(String reason) {
    throw new IllegalStateException("rejected: " + reason);
  }
}
