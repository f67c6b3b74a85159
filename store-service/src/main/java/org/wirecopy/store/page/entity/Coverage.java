package org.wirecopy.store.page.entity;

import org.wirecopy.store.page.DisplayText;
import org.wirecopy.store.postgres.EntityDetails;
import org.wirecopy.store.search.HitCount;

/**
 * From how many articles a page about a name tells, for people: of very many, from the newest.
 *
 * @param named how many name it
 * @param dated how many of them the timeline counts
 */
public record Coverage(HitCount named, HitCount dated) {
  private static final String NEWEST = ", in the newest %s articles";

  /** How many name it. */
  public String articles() {
    return DisplayText.counted(named) + (named.count() == 1 ? " article" : " articles");
  }

  /** To be read behind what was counted; empty where it was counted in all. */
  public String ofSpellings() {
    return EntityDetails.countsAll(named) ? "" : newest(EntityDetails.NEWEST);
  }

  /** The same of those who are named with it. */
  public String ofCompany() {
    return named.count() > EntityDetails.NEWEST ? newest(EntityDetails.NEWEST) : "";
  }

  /** The same of the timeline. */
  public String ofTimeline() {
    return dated.isComplete() ? "" : newest(dated.count());
  }

  private static String newest(long articles) {
    return NEWEST.formatted(DisplayText.grouped(articles));
  }
}
