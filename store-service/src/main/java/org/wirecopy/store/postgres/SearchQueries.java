package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.wirecopy.store.postgres.HitFinder.Found;
import org.wirecopy.store.postgres.Hits.Hit;
import org.wirecopy.store.search.HitCount;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;

/** Searches articles, within {@link PostgresConfig#questionTimeout} for each of its statements. */
@Singleton
public class SearchQueries {
  private static final String RECORD =
      "SELECT a.id, a.uri, a.arrival, a.family, a.record"
          + " FROM unnest(?) WITH ORDINALITY AS hit(hit_id, n) JOIN %s a ON a.id = hit_id"
          + " ORDER BY n";

  private static final String LISTED =
      "SELECT a.id, a.uri, a.version, a.family, a.inbox, a.language, a.title, s.published,"
          + " s.ingested_at, s.source, s.byline, s.located, s.text"
          + " FROM unnest(?) WITH ORDINALITY AS hit(hit_id, n) JOIN %s a ON a.id = hit_id"
          + " JOIN articles s ON s.id = a.id ORDER BY n";

  private final DataSource dataSource;
  private final StoredLanguages languages;

  @Inject
  SearchQueries(@Questions DataSource dataSource, StoredLanguages languages) {
    this.dataSource = dataSource;
    this.languages = languages;
  }

  /** For programs that have no container to put it together. */
  public SearchQueries(DataSource dataSource, InstantSource clock) {
    this(dataSource, new StoredLanguages(clock));
  }

  /**
   * Finds articles with their records.
   *
   * @param after null for the first page
   */
  public HitPage<StoredArticle> records(Search search, Sort sort, Position after, int limit)
      throws SQLException {
    return find(
        search,
        sort,
        after,
        limit,
        RECORD,
        ArticleQueries::article,
        article -> article.json().length());
  }

  /**
   * Finds articles without their records.
   *
   * @param after null for the first page
   */
  public HitPage<ListedArticle> listed(Search search, Sort sort, Position after, int limit)
      throws SQLException {
    return find(
        search, sort, after, limit, LISTED, SearchQueries::listed, SearchQueries::characters);
  }

  /**
   * Finds the first articles without their records, and counts what the first {@link
   * HitFinder#MAX_CANDIDATES} hits have in common: these are looked at once for both.
   */
  public Overview overview(Search search, Sort sort, int limit) throws SQLException {
    int most = HitFinder.MAX_CANDIDATES;
    return Transaction.call(
        dataSource,
        connection -> {
          Found found = begin(connection, search).find(sort, null, most + 1);
          HitPage<ListedArticle> page =
              page(
                  connection,
                  search,
                  found,
                  limit,
                  LISTED,
                  SearchQueries::listed,
                  SearchQueries::characters);
          List<UUID> first = found.hits().stream().limit(most).map(Hit::id).toList();
          boolean isAll =
              found.total().filter(new HitCount(first.size(), true)::equals).isPresent();
          return new Overview(
              page,
              CommonTraits.facets(connection, first),
              CommonTraits.days(connection, first),
              new HitCount(first.size(), isAll));
        });
  }

  private static int characters(ListedArticle article) {
    return article.text() == null ? 0 : article.text().length();
  }

  /**
   * The arrival of the last article so far that nothing will come before any more: asked before a
   * search, whoever goes on from it misses nothing. 0 where there is none.
   *
   * @param restricted whether articles count that are withheld or under embargo
   */
  public long position(boolean restricted) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      long horizon = ArrivalHorizon.look(connection);
      try (PreparedStatement select =
          connection.prepareStatement(
              "SELECT arrival FROM articles WHERE arrival <= ?"
                  + (restricted ? "" : " AND showable(pub_status, embargoed_until)")
                  + " ORDER BY arrival DESC LIMIT 1")) {
        select.setLong(1, horizon);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? row.getLong(1) : 0;
        }
      }
    }
  }

  private <T> HitPage<T> find(
      Search search,
      Sort sort,
      Position after,
      int limit,
      String select,
      ResultPageReader.Row<T> row,
      ToIntFunction<T> size)
      throws SQLException {
    return Transaction.call(
        dataSource,
        connection -> {
          Found found = begin(connection, search).find(sort, after, limit + 1);
          return page(connection, search, found, limit, select, row, size);
        });
  }

  private HitFinder begin(Connection connection, Search search) throws SQLException {
    Planning.FREE.begin(connection);
    return new HitFinder(connection, search, languages.of(connection, search));
  }

  private static <T> HitPage<T> page(
      Connection connection,
      Search search,
      Found found,
      int limit,
      String select,
      ResultPageReader.Row<T> row,
      ToIntFunction<T> size)
      throws SQLException {
    List<Hit> hits = found.hits();
    Planning.FREE.set(connection);
    List<T> items =
        read(
            connection,
            select.formatted(search.restricted() ? "articles" : "shown_articles"),
            hits.stream().limit(limit).map(Hit::id).toList(),
            row,
            size);
    Optional<Position> next =
        items.isEmpty() || items.size() == hits.size()
            ? found.end()
            : Optional.of(hits.get(items.size() - 1).position());
    return new HitPage<>(items, found.total(), found.over(), next);
  }

  private static <T> List<T> read(
      Connection connection,
      String sql,
      List<UUID> ids,
      ResultPageReader.Row<T> row,
      ToIntFunction<T> size)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(ResultPageReader.ROWS_AT_ONCE);
      select.setArray(1, Ids.array(connection, ids));
      try (ResultSet rows = select.executeQuery()) {
        return ResultPageReader.page(rows, ids.size(), row, size).items();
      }
    }
  }

  static ListedArticle listed(ResultSet row) throws SQLException {
    return new ListedArticle(
        row.getObject("id", UUID.class),
        row.getString("uri"),
        row.getInt("version"),
        row.getString("family"),
        row.getString("inbox"),
        row.getString("language"),
        row.getString("title"),
        Rows.instant(row, "published"),
        Rows.instant(row, "ingested_at"),
        row.getString("source"),
        row.getString("byline"),
        row.getString("located"),
        row.getString("text"));
  }
}
