package org.wirecopy.store.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wirecopy.store.words.Lexemes;
import org.wirecopy.store.words.WordQuery;

/** The part of a query that the index of words answers, as Postgres reads a {@code tsquery}. */
public final class TextQuery {
  private final Collection<String> languages;

  /**
   * A translation.
   *
   * @param languages whose stems are looked for
   */
  public TextQuery(Collection<String> languages) {
    this.languages = List.copyOf(languages);
  }

  /**
   * The query, if the index of words answers the whole of it: it asks for nothing else, and not
   * only for what is absent, for which every article would have to be looked at.
   */
  public Optional<String> of(Query query) {
    if (query instanceof Query.All all) {
      List<Query> absent = all.parts().stream().filter(Query.Not.class::isInstance).toList();
      List<Query> present =
          all.parts().stream().filter(part -> !(part instanceof Query.Not)).toList();
      return present.isEmpty()
          ? Optional.empty()
          : joined(
              Stream.concat(
                  present.stream().map(this::of),
                  absent.stream()
                      .map(not -> of(((Query.Not) not).part()).map(found -> "!" + found))),
              " & ");
    }
    if (query instanceof Query.Any any) {
      return joined(any.parts().stream().map(this::of), " | ");
    }
    return leaf(query);
  }

  /** By which words hits are ranked: those that were asked for; empty where none were. */
  public Optional<String> ranking(Query query) {
    List<String> words = new ArrayList<>();
    collect(query, words);
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" | ", words));
  }

  private void collect(Query query, List<String> words) {
    if (query instanceof Query.All all) {
      all.parts().forEach(part -> collect(part, words));
    } else if (query instanceof Query.Any any) {
      any.parts().forEach(part -> collect(part, words));
    } else if (query instanceof Query.Words) {
      leaf(query).ifPresent(words::add);
    }
  }

  private Optional<String> leaf(Query query) {
    if (query instanceof Query.Words words) {
      return Optional.of(
          switch (words.match()) {
            case WORD -> WordQuery.word(words.tokens(), languages);
            case PHRASE -> WordQuery.phrase(words.tokens());
            case BEGINNING -> WordQuery.beginning(words.tokens());
          });
    }
    if (query instanceof Query.Source source) {
      return Optional.of(WordQuery.source(source.tokens()));
    }
    if (query instanceof Query.SourceName source) {
      return Optional.of(Lexemes.source(source.name()));
    }
    if (query instanceof Query.Byline byline) {
      return Optional.of(WordQuery.byline(byline.tokens()));
    }
    if (query instanceof Query.Language language) {
      return Optional.of(Lexemes.language(language.tag()));
    }
    if (query instanceof Query.NamedEntity entity) {
      return Optional.of(Lexemes.entity(entity.id()));
    }
    return Optional.empty();
  }

  private static Optional<String> joined(Stream<Optional<String>> parts, String operator) {
    List<Optional<String>> all = parts.toList();
    return all.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of("(" + String.join(operator, all.stream().map(Optional::get).toList()) + ")");
  }
}
