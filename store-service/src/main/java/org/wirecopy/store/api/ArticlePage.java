package org.wirecopy.store.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.wirecopy.store.search.HitCount;

/**
 * One page of articles.
 *
 * @param items at most as many as were asked for; also fewer where the list goes on
 * @param next cursor of the next page; absent on the last
 * @param total how many there are; absent on later pages
 * @param relevance over which hits they are the best; absent in other orders
 * @param position what {@code since} takes to go on from here; absent on later pages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticlePage<T>(
    List<T> items, String next, HitCount total, Relevance relevance, String position) {
  /**
   * Among which hits the best were looked for.
   *
   * @param over how many, the newest
   */
  record Relevance(int over) {}
}
