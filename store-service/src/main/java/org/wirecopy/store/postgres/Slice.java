package org.wirecopy.store.postgres;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param items in the order that was asked for
 * @param isLast whether nothing comes behind them
 */
public record Slice<T>(List<T> items, boolean isLast) {
  public Slice {
    items = List.copyOf(items);
  }

  /** The item behind which the next slice begins; empty where there is none. */
  public Optional<T> last() {
    return isLast || items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
  }
}
