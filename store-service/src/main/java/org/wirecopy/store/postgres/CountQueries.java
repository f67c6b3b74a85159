package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Search;

/** Counts the hits of several searches, all of them within the time of one question. */
@Singleton
public class CountQueries {
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
          List<HitCount> counts = new ArrayList<>();
          for (Search search : searches) {
            counts.add(new HitFinder(connection, search, languages.of(connection, search)).count());
          }
          return counts;
        });
  }
}
