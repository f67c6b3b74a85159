package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Search;

/** Counts the hits of several searches at once, in one statement and so in the time of one. */
@Singleton
public class CountQueries {
  private static final String COUNT =
      "SELECT %d AS n, (SELECT count(*) FROM (SELECT FROM articles a WHERE %s LIMIT "
          + (HitCount.MAX + 1)
          + ") AS counted) AS hits";

  private final DataSource dataSource;
  private final StoredLanguages languages;

  @Inject
  CountQueries(@Questions DataSource dataSource, StoredLanguages languages) {
    this.dataSource = dataSource;
    this.languages = languages;
  }

  /** How many articles fit each search, in the order of the searches. */
  public List<HitCount> counts(List<Search> searches) throws SQLException {
    return Transaction.call(
        dataSource,
        connection -> {
          Planning.FREE.begin(connection);
          List<Condition> conditions = new ArrayList<>();
          for (Search search : searches) {
            conditions.add(SearchCondition.of(search, languages.of(connection, search), "a"));
          }
          Planning.ALL_HITS.set(connection);
          List<HitCount> counts = new ArrayList<>();
          try (PreparedStatement select = Statements.prepare(connection, all(conditions));
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              counts.add(HitCount.of(rows.getLong("hits")));
            }
          }
          return counts;
        });
  }

  private static Condition all(List<Condition> conditions) {
    String sql =
        IntStream.range(0, conditions.size())
            .mapToObj(n -> COUNT.formatted(n, conditions.get(n).sql()))
            .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY n"));
    return new Condition(
        sql, conditions.stream().flatMap(one -> one.parameters().stream()).toList());
  }
}
