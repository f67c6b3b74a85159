package org.wirecopy.store.api;

import java.util.ArrayList;
import java.util.List;
import org.wirecopy.store.search.Query;
import org.wirecopy.store.search.QueryException;
import org.wirecopy.store.search.QueryParser;

/** A list of terms, one a line, each a query as the query box takes it. */
record Terms(List<Term> all) {
  static final int MAX = 50;
  private static final String PARAMETER = "terms";

  Terms {
    all = List.copyOf(all);
  }

  /** A term, as it was written and as it was read. */
  record Term(String text, Query query) {}

  /**
   * Reads them; empty lines are passed over.
   *
   * @throws BadParameterException if there are none, too many, or one that cannot be read
   */
  static Terms of(String lines) {
    List<Term> terms = new ArrayList<>();
    int number = 0;
    for (String line : QueryParameters.text(PARAMETER, lines).lines().toList()) {
      number++;
      if (!line.isBlank()) {
        terms.add(new Term(line.strip(), query(number, line)));
      }
    }
    if (terms.isEmpty() || terms.size() > MAX) {
      throw new BadParameterException(
          PARAMETER,
          "terms must hold 1 to %d terms, one a line, and not %d".formatted(MAX, terms.size()));
    }
    return new Terms(terms);
  }

  private static Query query(int number, String line) {
    try {
      return QueryParser.parse(line);
    } catch (QueryException e) {
      throw new BadParameterException(
          PARAMETER, "terms, line %d, %s".formatted(number, e.getMessage()));
    }
  }

  /** What fits at least one of them. */
  Query any() {
    return all.size() == 1
        ? all.get(0).query()
        : new Query.Any(all.stream().map(Term::query).toList());
  }
}
