package org.wirecopy.enrich.topology;

import java.util.ArrayList;
import java.util.List;
import org.wirecopy.enrich.contract.Enrichment;

/** Remembers what was counted, in its order. */
final class CountsOfTest implements EnrichCounts {
  final List<String> outcomes = new ArrayList<>();

  @Override
  public void read(Enrichment enrichment) {}

  @Override
  public void enriched(long ingestedMillis) {
    outcomes.add("enriched");
  }

  @Override
  public void takenDown() {
    outcomes.add("taken-down");
  }

  @Override
  public void reprocessed() {
    outcomes.add("reprocessed");
  }

  @Override
  public void passedOver() {
    outcomes.add("passed-over");
  }

  @Override
  public void rejected(String reason) {
    outcomes.add(reason);
  }
}
