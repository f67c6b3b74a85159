package org.wirecopy.benchmarks;

import java.util.List;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.dedupe.CopyFinder;
import org.wirecopy.enrich.dedupe.CopyRules;
import org.wirecopy.enrich.dedupe.ExactDuplicates;
import org.wirecopy.enrich.dedupe.ExactKey;
import org.wirecopy.enrich.dedupe.FoldedText;
import org.wirecopy.enrich.dedupe.HeapCopies;
import org.wirecopy.enrich.dedupe.KnownCopy;
import org.wirecopy.enrich.dedupe.TextSketch;
import org.wirecopy.ingest.contract.NinjsItem;

/** The rules of the enricher's lane over maps on the heap, without an end to their memory. */
public final class RulesOnHeap implements CopyWay {
  private final CopyFinder copies =
      new CopyFinder(CopyRules.MEASURED, new HeapCopies(), Long.MAX_VALUE);
  private long number;

  @Override
  public Dedupe find(NinjsItem article) {
    String uri = article.uri();
    String text = article.mainText();
    String key = ExactKey.of(FoldedText.of(text));
    CopyFinder.Arrival arrival = new CopyFinder.Arrival(number++, uri, key, TextSketch.of(text), 0);
    copies.replace(arrival);
    KnownCopy copy = copies.find(arrival);
    Dedupe keys = new Dedupe(key, List.of(), uri, List.of());
    Dedupe equal = ExactDuplicates.find(uri, keys, copies.group(arrival), copy.family());
    copies.remember(arrival, copy, equal.family());
    return ExactDuplicates.withOthers(equal, copies.named(copy));
  }

  /** Takes an article down. */
  public void forget(String uri) {
    copies.forget(uri);
  }
}
