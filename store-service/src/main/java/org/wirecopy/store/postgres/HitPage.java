package org.wirecopy.store.postgres;

import java.util.List;
import java.util.Optional;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Position;

/**
 * A page of hits. It may be short though the list goes on: only so many articles are looked at for
 * one answer.
 *
 * @param total of all pages together; empty on later pages
 * @param over of how many hits, the newest, these are the best; empty in other orders
 * @param next behind the last item; empty on the last page
 */
public record HitPage<T>(
    List<T> items, Optional<HitCount> total, Optional<Integer> over, Optional<Position> next) {
  public HitPage {
    items = List.copyOf(items);
  }
}
