package org.wirecopy.store.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wirecopy.store.search.Query;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.TextQuery;

/** What a search asks of a row of {@code articles}. */
final class SearchCondition {
  private static final String SHOWABLE = "showable(%1$s.pub_status, %1$s.embargoed_until)";

  /** The first of its family that may be shown, as the view for readers has it. */
  private static final String ORIGINAL =
      """
      (%1$s.uri = %1$s.family OR NOT EXISTS (
        SELECT FROM articles m WHERE m.family = %1$s.family AND m.id <> %1$s.id
        AND showable(m.pub_status, m.embargoed_until)
        AND (m.uri = m.family
             OR coalesce(m.first_arrival, m.arrival) < coalesce(%1$s.first_arrival, %1$s.arrival))))
      """;

  /**
   * The words of an article are looked at last, and of the others of its family alone: Postgres
   * takes that to be cheap, and would look at those of the article itself.
   */
  private static final String FIRST_HIT =
      """
      NOT EXISTS (SELECT FROM articles o WHERE o.family = %1$s.family
        AND CASE WHEN o.id <> %1$s.id
          AND coalesce(o.first_arrival, o.arrival) < coalesce(%1$s.first_arrival, %1$s.arrival)
        THEN\s
      """;

  private final TextQuery text;
  private final String row;

  private SearchCondition(Collection<String> languages, String row) {
    text = new TextQuery(languages);
    this.row = row;
  }

  /**
   * The condition.
   *
   * @param languages whose stems are looked for
   * @param row name of the row of {@code articles}
   */
  static Condition of(Search search, Collection<String> languages, String row) {
    Condition hit = new SearchCondition(languages, row).of(search);
    return search.copies() ? hit : Condition.all(List.of(hit, firstHit(search, languages, row)));
  }

  /** What is still to be asked of a row that fits {@link Search#candidates}. */
  static Condition ofCandidate(Search search, Collection<String> languages, String row) {
    if (search.copies() || !search.withCopies().isDecidedByIndexes()) {
      return of(search, languages, row);
    }
    return firstHit(search, languages, row);
  }

  private static Condition firstHit(Search search, Collection<String> languages, String row) {
    Condition other = new SearchCondition(languages, "o").of(search);
    return new Condition(FIRST_HIT.formatted(row) + other.sql() + " END)", other.parameters());
  }

  /** Whether an index finds the hits, and not only each row tells whether it is one. */
  static boolean hasIndex(Search search, Collection<String> languages) {
    return search.id() != null
        || search.family() != null
        || search.from() != null
        || search.before() != null
        || search.since() != null
        || (search.query() != null
            && new SearchCondition(languages, "a").isIndexed(search.query()));
  }

  private boolean isIndexed(Query query) {
    if (text.of(query).isPresent()
        || query instanceof Query.From
        || query instanceof Query.Before) {
      return true;
    }
    if (query instanceof Query.All all) {
      return all.parts().stream().anyMatch(this::isIndexed);
    }
    return query instanceof Query.Any any && any.parts().stream().allMatch(this::isIndexed);
  }

  private Condition of(Search search) {
    List<Condition> parts = new ArrayList<>();
    add(parts, "%s.id = ?", search.id());
    add(parts, "%s.inbox = ?", search.inbox());
    add(parts, "%s.ingested_at >= ?", Rows.utc(search.from()));
    add(parts, "%s.ingested_at < ?", Rows.utc(search.before()));
    add(parts, "%s.arrival > ?", search.since());
    if (search.family() != null) {
      parts.add(Families.condition(row, search.family(), search.restricted()));
    }
    if (search.query() != null) {
      parts.add(of(search.query()));
    }
    if (!search.restricted()) {
      parts.add(Condition.of(SHOWABLE.formatted(row)));
    }
    return Condition.all(parts);
  }

  private void add(List<Condition> parts, String sql, Object value) {
    if (value != null) {
      parts.add(Condition.of(sql.formatted(row), value));
    }
  }

  private Condition of(Query query) {
    Optional<String> words = text.of(query);
    if (words.isPresent()) {
      return Condition.of(row + ".words @@ ?::tsquery", words.get());
    }
    if (query instanceof Query.All all) {
      return all(all);
    }
    if (query instanceof Query.Any any) {
      return Condition.any(any.parts().stream().map(this::of).toList());
    }
    if (query instanceof Query.Not not) {
      return Condition.not(of(not.part()));
    }
    if (query instanceof Query.From from) {
      return Condition.of(row + ".published >= ?", Rows.utc(from.time()));
    }
    if (query instanceof Query.Before before) {
      return Condition.of(row + ".published < ?", Rows.utc(before.time()));
    }
    return Condition.of(ORIGINAL.formatted(row));
  }

  /** What the index of words answers goes to it in one, since it is quickest for all at once. */
  private Condition all(Query.All all) {
    List<Query> words = new ArrayList<>();
    List<Query> others = new ArrayList<>();
    for (Query part : all.parts()) {
      Query asked = part instanceof Query.Not not ? not.part() : part;
      (text.of(asked).isPresent() ? words : others).add(part);
    }
    List<Condition> parts = new ArrayList<>();
    Optional<String> together = words.isEmpty() ? Optional.empty() : text.of(new Query.All(words));
    if (together.isPresent()) {
      parts.add(Condition.of(row + ".words @@ ?::tsquery", together.get()));
    } else {
      others.addAll(words);
    }
    others.forEach(other -> parts.add(of(other)));
    return Condition.all(parts);
  }
}
