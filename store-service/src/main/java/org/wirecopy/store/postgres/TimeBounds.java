package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.wirecopy.store.search.Position;

/**
 * Between which times of publication equal parts of all articles lie, as Postgres' statistics have
 * it. They know nothing of the newest, which lie behind the last bound.
 *
 * @param bounds ascending; none before the first ANALYZE
 */
record TimeBounds(List<OffsetDateTime> bounds) {
  private static final String BOUNDS =
      """
      SELECT unnest(histogram_bounds::text::timestamptz[]) FROM pg_stats
      WHERE schemaname = current_schema AND tablename = 'articles_by_time' AND attname = 'coalesce'
      """;

  static TimeBounds of(Connection connection) throws SQLException {
    return new TimeBounds(
        Statements.list(
            connection, Condition.of(BOUNDS), row -> row.getObject(1, OffsetDateTime.class)));
  }

  /**
   * A condition of a row {@code a} of {@code articles} that those published last fit; empty where
   * it takes no longer to sort all.
   *
   * @param after behind which they are wanted; null for the very last
   * @param share which part of all is to be among them
   */
  Optional<Condition> last(Position after, double share) {
    int parts = bounds.size() - 1;
    if (parts < 1 || share > 0.5) {
      return Optional.empty();
    }
    long before =
        after == null
            ? parts
            : bounds.stream()
                .filter(bound -> bound.isBefore(after.time().atOffset(ZoneOffset.UTC)))
                .count();
    int first = (int) (before - Math.ceil(share * parts));
    return first <= 0
        ? Optional.empty()
        : Optional.of(Condition.of("coalesce(a.published, a.ingested_at) >= ?", bounds.get(first)));
  }
}
