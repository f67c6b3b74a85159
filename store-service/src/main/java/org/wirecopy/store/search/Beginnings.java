package org.wirecopy.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirecopy.store.search.Query.Match;

/**
 * Words by their beginning ({@code gorba*}): how many articles hold one of all words that begin so
 * is in nobody's statistics.
 */
final class Beginnings {
  private Beginnings() {}

  /**
   * A wider query that asks for none: every hit of the query fits it. Empty where nothing is left.
   */
  static Optional<Query> without(Query query) {
    if (query instanceof Query.All all) {
      List<Query> kept = new ArrayList<>();
      all.parts().forEach(part -> without(part).ifPresent(kept::add));
      return kept.size() > 1 ? Optional.of(new Query.All(kept)) : kept.stream().findFirst();
    }
    if (query instanceof Query.Any any) {
      List<Optional<Query>> ways = any.parts().stream().map(Beginnings::without).toList();
      return ways.stream().anyMatch(Optional::isEmpty)
          ? Optional.empty()
          : Optional.of(new Query.Any(ways.stream().map(Optional::get).toList()));
    }
    if (query instanceof Query.Not not) {
      // To be without less is wider only where all of it is taken away.
      return Optional.of(query).filter(kept -> without(not.part()).equals(Optional.of(not.part())));
    }
    return Optional.of(query)
        .filter(kept -> !(kept instanceof Query.Words words && words.match() == Match.BEGINNING));
  }
}
