package org.wirecopy.store.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wirecopy.store.search.Query.Match;
import org.wirecopy.store.words.Token;
import org.wirecopy.store.words.WordQuery;

/**
 * What every hit of a query fits and an index tells without a look at the articles: of a phrase its
 * words, in whatever order.
 */
final class Candidates {
  private static final TextQuery TEXT = new TextQuery(List.of());

  private Candidates() {}

  /** The query itself where indexes decide it; empty where they tell nothing of it. */
  static Optional<Query> of(Query query) {
    if (query instanceof Query.All all) {
      return all(all);
    }
    if (query instanceof Query.Any any) {
      List<Optional<Query>> ways = any.parts().stream().map(Candidates::of).toList();
      return ways.stream().anyMatch(Optional::isEmpty)
          ? Optional.empty()
          : Optional.of(new Query.Any(ways.stream().map(Optional::get).toList()));
    }
    if (query instanceof Query.Words words) {
      return Optional.of(words(words));
    }
    return query instanceof Query.Not || query instanceof Query.Original
        ? Optional.empty()
        : Optional.of(query);
  }

  private static Optional<Query> all(Query.All all) {
    Set<Query> present = new LinkedHashSet<>();
    all.parts().forEach(part -> of(part).ifPresent(present::add));
    boolean hasWords = present.stream().anyMatch(part -> TEXT.of(part).isPresent());
    List<Query> kept = new ArrayList<>();
    for (Query part : all.parts()) {
      if (part instanceof Query.Not not) {
        // What is absent can only be taken away from what an index of words has found.
        if (hasWords && TEXT.of(not.part()).isPresent() && isDecided(not.part())) {
          kept.add(not);
        }
      } else {
        of(part).ifPresent(kept::add);
      }
    }
    return kept.size() > 1 ? Optional.of(new Query.All(kept)) : kept.stream().findFirst();
  }

  private static boolean isDecided(Query query) {
    return of(query).filter(query::equals).isPresent();
  }

  private static Query words(Query.Words words) {
    List<Token> tokens = WordQuery.withoutHalves(words.tokens());
    if (tokens.size() == 1) {
      return words;
    }
    Set<Query> each = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean isBeginning = words.match() == Match.BEGINNING && i == tokens.size() - 1;
      each.add(
          new Query.Words(isBeginning ? Match.BEGINNING : Match.PHRASE, List.of(tokens.get(i))));
    }
    return new Query.All(List.copyOf(each));
  }
}
