package org.wirecopy.store.postgres;

import java.util.List;
import org.wirecopy.store.search.HitCount;

/**
 * The first page of hits, and what the first of them have in common.
 *
 * @param facets the most frequent values of each kind, the most frequent first
 * @param days on which they were published; those without such a time are left out
 * @param over of how many hits, the first in the order of the page, and whether these are all
 */
public record Overview(
    HitPage<ListedArticle> page, List<Facet> facets, List<Period> days, HitCount over) {
  public Overview {
    facets = List.copyOf(facets);
    days = List.copyOf(days);
  }
}
