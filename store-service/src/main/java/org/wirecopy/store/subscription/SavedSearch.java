package org.wirecopy.store.subscription;

import java.util.Map;
import org.wirecopy.store.search.Search;

/** Reads a question that was saved. */
@FunctionalInterface
public interface SavedSearch {
  /**
   * The question.
   *
   * @throws IllegalArgumentException if it cannot be understood, with what is wrong
   */
  Search of(Map<String, String> parameters);
}
