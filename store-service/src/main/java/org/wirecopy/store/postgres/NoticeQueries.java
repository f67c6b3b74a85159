package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.subscription.Claim;
import org.wirecopy.store.subscription.Notice;
import org.wirecopy.store.subscription.Notices;

/**
 * Finds what a webhook is to be told. It is told in the order of arrivals, up to {@link
 * ArrivalHorizon}, so that no transaction that ends later than its neighbours is passed over. An
 * article whose embargo ends after its arrival has been passed is found by the end of its embargo.
 */
@Singleton
public class NoticeQueries {
  private static final int MAX_NOTICES = 50;

  /** No look goes over more arrivals, so that a rare word after a long outage is found in time. */
  private static final long MAX_ARRIVALS = 10_000;

  private static final String RELEASED =
      """
      SELECT 'MATCHED' AS kind, a.id, a.uri, a.arrival, a.ingested_at AS at FROM articles a
      WHERE a.embargoed_until > ? AND a.embargoed_until <= now() AND a.arrival <= ?
      AND NOT EXISTS (SELECT FROM subscription_articles t WHERE t.subscription_id = ?
        AND t.article_id = a.id AND t.arrival = a.arrival AND t.is_delivered)
      AND %s ORDER BY a.embargoed_until, a.arrival LIMIT ?
      """;

  private static final String ARRIVED =
      """
      SELECT * FROM (
        (SELECT 'MATCHED' AS kind, a.id, a.uri, a.arrival, a.ingested_at AS at FROM articles a
         WHERE a.arrival > ? AND a.arrival <= ? AND %s ORDER BY a.arrival LIMIT ?)
        UNION ALL
        SELECT 'WITHHELD', a.id, a.uri, a.arrival, a.ingested_at
        FROM articles a JOIN subscription_articles t ON t.article_id = a.id
        WHERE t.subscription_id = ? AND a.arrival > ? AND a.arrival <= ?
          AND NOT showable(a.pub_status, a.embargoed_until)
        UNION ALL
        SELECT 'TAKEN_DOWN', d.id, d.uri, d.arrival, d.taken_down_at
        FROM takedowns d JOIN subscription_articles t ON t.article_id = d.id
        WHERE t.subscription_id = ? AND d.arrival > ? AND d.arrival <= ?) AS notices
      ORDER BY arrival LIMIT ?
      """;

  private static final String LISTED =
      "SELECT a.id, a.uri, a.version, a.family, a.inbox, a.language, a.title, s.published,"
          + " s.ingested_at, s.source, s.byline, s.located, s.text"
          + " FROM shown_articles a JOIN articles s ON s.id = a.id"
          + " WHERE a.id = ? AND a.arrival = ?";

  private final DataSource dataSource;
  private final StoredLanguages languages;

  @Inject
  NoticeQueries(@Questions DataSource dataSource, StoredLanguages languages) {
    this.dataSource = dataSource;
    this.languages = languages;
  }

  /** What comes next. */
  public Notices next(Claim claim, Search search) throws SQLException {
    long horizon = horizon();
    return Transaction.call(
        dataSource,
        connection -> {
          Planning.FREE.begin(connection);
          Set<String> stems = languages.of(connection, search);
          Condition match = SearchCondition.of(search, stems, "a");
          Instant now = now(connection);
          List<Notice> released = read(connection, released(claim, match));
          if (!released.isEmpty()) {
            boolean isAll = released.size() < MAX_NOTICES;
            return new Notices(released, claim.position(), isAll ? now : claim.releasedUntil());
          }
          long upTo = Math.min(horizon, claim.position() + MAX_ARRIVALS);
          List<Notice> arrived = read(connection, arrived(claim, match, upTo));
          boolean isAll = arrived.size() < MAX_NOTICES;
          return new Notices(
              arrived, isAll ? upTo : arrived.get(arrived.size() - 1).arrival(), now);
        });
  }

  /** The article that a notice is about; empty where that version may not be shown any more. */
  public Optional<ListedArticle> article(Notice notice) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LISTED)) {
      select.setObject(1, notice.articleId());
      select.setLong(2, notice.arrival());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(SearchQueries.listed(row)) : Optional.empty();
      }
    }
  }

  private long horizon() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return ArrivalHorizon.look(connection);
    }
  }

  private static Condition released(Claim claim, Condition match) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(claim.releasedUntil().atOffset(ZoneOffset.UTC));
    parameters.add(claim.position());
    parameters.add(claim.subscription());
    parameters.addAll(match.parameters());
    parameters.add(MAX_NOTICES);
    return new Condition(RELEASED.formatted(match.sql()), parameters);
  }

  private static Condition arrived(Claim claim, Condition match, long upTo) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(claim.position());
    parameters.add(upTo);
    parameters.addAll(match.parameters());
    parameters.add(MAX_NOTICES);
    for (int ofWithheldAndTakenDown = 0; ofWithheldAndTakenDown < 2; ofWithheldAndTakenDown++) {
      parameters.add(claim.subscription());
      parameters.add(claim.position());
      parameters.add(upTo);
    }
    parameters.add(MAX_NOTICES);
    return new Condition(ARRIVED.formatted(match.sql()), parameters);
  }

  private static Instant now(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT now() AS now");
        ResultSet row = select.executeQuery()) {
      row.next();
      return Rows.instant(row, "now");
    }
  }

  private static List<Notice> read(Connection connection, Condition sql) throws SQLException {
    List<Notice> notices = new ArrayList<>();
    try (PreparedStatement select = Statements.prepare(connection, sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        notices.add(
            new Notice(
                Notice.Kind.valueOf(rows.getString("kind")),
                rows.getObject("id", UUID.class),
                rows.getString("uri"),
                rows.getLong("arrival"),
                Rows.instant(rows, "at")));
      }
    }
    return notices;
  }
}
