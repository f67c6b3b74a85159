package org.wirecopy.store.postgres;

import java.util.List;
import java.util.Optional;

/**
 * A page of a longer list.
 *
 * @param items in the order that was asked for
 * @param isLast whether no item follows
 */
public record ResultPage<T>(List<T> items, boolean isLast) {
  public ResultPage {
    items = List.copyOf(items);
  }

  /** The item after which the next page begins; empty where there is none. */
  public Optional<T> last() {
    return isLast || items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
  }
}
