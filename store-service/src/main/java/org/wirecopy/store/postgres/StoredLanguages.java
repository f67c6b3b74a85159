package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wirecopy.store.search.Query;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.words.Stems;

/** The languages whose stems a question is read in: those that occur, or the one it names. */
@Singleton
class StoredLanguages {
  private static final Duration KEPT = Duration.ofMinutes(1);

  /** From one language to the next in the index, since a look at every article takes long. */
  private static final String SELECT =
      """
      WITH RECURSIVE tags AS (
        (SELECT language FROM articles ORDER BY language LIMIT 1)
        UNION ALL
        SELECT (SELECT a.language FROM articles a WHERE a.language > tags.language
                ORDER BY a.language LIMIT 1)
        FROM tags WHERE tags.language IS NOT NULL)
      SELECT language FROM tags WHERE language IS NOT NULL
      """;

  private record Known(Set<String> languages, Instant at) {}

  private final InstantSource clock;
  private volatile Known known;

  @Inject
  StoredLanguages(InstantSource clock) {
    this.clock = clock;
  }

  Set<String> of(Connection connection, Search search) throws SQLException {
    if (search.query() == null) {
      return Set.of();
    }
    List<Query> parts =
        search.query() instanceof Query.All all ? all.parts() : List.of(search.query());
    for (Query part : parts) {
      if (part instanceof Query.Language named) {
        return Set.of(Stems.language(named.tag()));
      }
    }
    Known last = known;
    if (last == null || last.at().plus(KEPT).isBefore(clock.instant())) {
      last = new Known(load(connection), clock.instant());
      // What has just begun to fill is asked again.
      known = last.languages().isEmpty() ? null : last;
    }
    return last.languages();
  }

  private static Set<String> load(Connection connection) throws SQLException {
    Set<String> languages = new TreeSet<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        String language = Stems.language(rows.getString(1));
        if (Stems.has(language)) {
          languages.add(language);
        }
      }
    }
    return languages;
  }
}
