package org.wirecopy.store.page.news;

import java.util.List;
import org.wirecopy.store.page.TimeLine;
import org.wirecopy.store.search.HitCount;

/**
 * The first page of what was found, and by what it can be made narrower.
 *
 * @param over how many hits the groups and the timeline count, and whether these are all; null
 *     where nothing was counted
 */
public record FirstPage(
    ResultList list, List<FacetGroup> groups, TimeLine timeline, HitCount over) {
  public FirstPage {
    groups = List.copyOf(groups);
  }

  /** A page behind the first, which says nothing of all. */
  static FirstPage later(ResultList list) {
    return new FirstPage(list, List.of(), TimeLine.NONE, null);
  }

  /** How many of the hits were counted; 0 where these are all. */
  public long counted() {
    return over == null || over.isComplete() ? 0 : over.count();
  }
}
