package org.wirecopy.store.postgres;

import java.util.List;
import java.util.Optional;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Position;

/**
 * A page of hits.
 *
 * @param total of all pages together; empty on later pages
 * @param next behind the last item; empty on the last page
 */
public record HitPage<T>(List<T> items, Optional<HitCount> total, Optional<Position> next) {
  public HitPage {
    items = List.copyOf(items);
  }
}
