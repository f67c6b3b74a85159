package org.wirecopy.store.api;

import jakarta.inject.Singleton;
import java.util.Map;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.subscription.SavedSearch;

/** Reads a question that was saved as one that is asked. */
@Singleton
class SavedSearches implements SavedSearch {
  @Override
  public Search of(Map<String, String> parameters) {
    try {
      return SearchParameters.of(parameters).search();
    } catch (BadParameterException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
