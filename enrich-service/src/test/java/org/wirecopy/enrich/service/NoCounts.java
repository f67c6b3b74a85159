package org.wirecopy.enrich.service;

import org.wirecopy.enrich.contract.Enrichment;
import org.wirecopy.enrich.topology.EnrichCounts;

/** For tests that count what arrives on the topics. */
final class NoCounts implements EnrichCounts {
  @Override
  public void read(Enrichment enrichment) {}

  @Override
  public void enriched(long ingestedMillis) {}

  @Override
  public void takenDown() {}

  @Override
  public void reprocessed() {}

  @Override
  public void passedOver() {}

  @Override
  public void rejected(String reason) {}
}
