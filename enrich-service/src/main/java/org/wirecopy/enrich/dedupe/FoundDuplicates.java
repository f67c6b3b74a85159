package org.wirecopy.enrich.dedupe;

import java.util.List;
import org.wirecopy.enrich.contract.Dedupe;

/**
 * What is published of an article's duplicates.
 *
 * @param family URI of the first article of the family; the article's own where it is the first
 * @param links to earlier articles, the exact ones first, then the others from the best one on
 */
public record FoundDuplicates(String family, List<Dedupe.Duplicate> links) {
  public FoundDuplicates {
    links = List.copyOf(links);
  }
}
