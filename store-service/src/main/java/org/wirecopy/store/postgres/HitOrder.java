package org.wirecopy.store.postgres;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Sort;

/** The orders that an index follows, as SQL. */
enum HitOrder {
  NEWEST("a.arrival DESC", "a.arrival < ?"),
  PUBLISHED(
      "coalesce(a.published, a.ingested_at) DESC, a.arrival DESC",
      "(coalesce(a.published, a.ingested_at), a.arrival) < (?, ?)"),
  // The first part is for the index, which holds the beginnings only.
  URI("left(a.uri, 512), a.uri", "left(a.uri, 512) >= left(?, 512) AND a.uri > ?");

  private static final String COLUMNS =
      "a.id, a.arrival, coalesce(a.published, a.ingested_at) AS time, a.uri";

  private final String by;
  private final String behind;

  HitOrder(String by, String behind) {
    this.by = by;
    this.behind = behind;
  }

  /** What the best are found among is the newest. */
  static HitOrder of(Sort sort) {
    return switch (sort) {
      case NEWEST, RELEVANCE -> NEWEST;
      case PUBLISHED -> PUBLISHED;
      case URI -> URI;
    };
  }

  /**
   * The first rows of {@code articles}.
   *
   * @param after behind which they lie; null for the first of all
   */
  Condition first(Condition condition, Position after, int limit) {
    List<Object> parameters = new ArrayList<>(condition.parameters());
    String sql = "SELECT " + COLUMNS + " FROM articles a WHERE " + condition.sql();
    if (after != null) {
      sql += " AND " + behind;
      parameters.addAll(place(after));
    }
    parameters.add(limit);
    return new Condition(sql + " ORDER BY " + by + " LIMIT ?", parameters);
  }

  /** The first rows of {@code articles}, and as {@code hits} how many fit, up to a bound. */
  Condition counted(Condition condition, int bound, int limit) {
    List<Object> parameters = new ArrayList<>(condition.parameters());
    parameters.addAll(List.of(bound, limit));
    return new Condition(
        "SELECT "
            + COLUMNS
            + ", count(*) OVER () AS hits FROM (SELECT a.id, a.arrival, a.published, a.ingested_at,"
            + " a.uri FROM articles a WHERE "
            + condition.sql()
            + " LIMIT ?) AS a ORDER BY "
            + by
            + " LIMIT ?",
        parameters);
  }

  private List<Object> place(Position after) {
    return switch (this) {
      case NEWEST -> List.of(after.arrival());
      case PUBLISHED -> List.of(after.time().atOffset(ZoneOffset.UTC), after.arrival());
      case URI -> List.of(after.uri(), after.uri());
    };
  }
}
