package org.wirecopy.benchmarks;

import java.util.List;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.dedupe.DuplicateFinder;
import org.wirecopy.enrich.dedupe.DuplicateRules;
import org.wirecopy.enrich.dedupe.ExactKey;
import org.wirecopy.enrich.dedupe.FoldedText;
import org.wirecopy.enrich.dedupe.FoundDuplicates;
import org.wirecopy.enrich.dedupe.HeapDuplicateMemory;
import org.wirecopy.enrich.dedupe.TextSketch;
import org.wirecopy.ingest.contract.NinjsItem;

/** The rules of the enricher's lane over maps on the heap, without an end to their memory. */
public final class RulesOnHeap implements DedupeMethod {
  private final DuplicateFinder duplicates =
      new DuplicateFinder(DuplicateRules.MEASURED, new HeapDuplicateMemory(), Long.MAX_VALUE);
  private long number;

  @Override
  public Dedupe find(NinjsItem article) {
    String text = article.mainText();
    String key = ExactKey.of(FoldedText.of(text));
    FoundDuplicates found =
        duplicates.arrive(
            new DuplicateFinder.Arrival(
                number++, article.uri(), key, TextSketch.of(text), 0, true));
    return new Dedupe(key, List.of(), found.family(), found.links());
  }

  /** Takes an article down. */
  public void forget(String uri) {
    duplicates.takeDown(uri, 0);
  }
}
