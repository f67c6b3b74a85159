package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.wirecopy.store.subscription.Claim;
import org.wirecopy.store.subscription.Notice;
import org.wirecopy.store.subscription.Notices;
import org.wirecopy.store.subscription.RetryRule;

/**
 * Which webhook is to be told something, and how far it has been told. Replicas of the store take
 * turns: each claims a subscription for some time, and whoever has lost his claim changes nothing.
 */
@Singleton
public class SubscriptionQueue {
  private static final String LEASE = "now() + interval '2 minutes'";

  /** Those that have something to look at, the one that waits for longest first. */
  private static final String CLAIM =
      """
      UPDATE subscriptions SET claim = ?, claimed_until = %s
      WHERE id = (
        SELECT id FROM subscriptions s
        WHERE disabled_at IS NULL AND next_try_at <= now()
          AND (claimed_until IS NULL OR claimed_until < now())
          AND (position < ? OR EXISTS (
            SELECT FROM articles a WHERE a.embargoed_until > s.released_until
            AND a.embargoed_until <= now()))
        ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING *, former_secret_until > now() AS former_signs
      """
          .formatted(LEASE);

  private static final String MINE = " WHERE id = ? AND claim = ?";

  private final DataSource dataSource;

  @Inject
  SubscriptionQueue(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A subscription whose webhook may have to be told something, for this process alone. */
  public Optional<Claim> claim() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      long horizon = ArrivalHorizon.look(connection);
      try (PreparedStatement update = connection.prepareStatement(CLAIM)) {
        update.setObject(1, UUID.randomUUID());
        update.setLong(2, horizon);
        try (ResultSet row = update.executeQuery()) {
          return row.next() ? Optional.of(claim(row)) : Optional.empty();
        }
      }
    }
  }

  private static Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getObject("id", UUID.class),
        row.getObject("claim", UUID.class),
        SubscriptionRows.search(row),
        URI.create(row.getString("webhook")),
        row.getBoolean("former_signs")
            ? List.of(row.getString("secret"), row.getString("former_secret"))
            : List.of(row.getString("secret")),
        row.getLong("position"),
        Rows.instant(row, "released_until"),
        row.getInt("failures"));
  }

  /**
   * Keeps, before it is sent, what is about to be told: should the process end before it knows
   * whether it was taken, a takedown is told all the same.
   *
   * @return whether the claim still holds
   */
  public boolean begin(Claim claim, Notice notice) throws SQLException {
    return Transaction.call(
        dataSource,
        connection -> {
          boolean holds =
              execute(
                  connection,
                  "UPDATE subscriptions SET claimed_until = " + LEASE + MINE,
                  claim.subscription(),
                  claim.token());
          if (holds && notice.kind() == Notice.Kind.MATCHED) {
            keep(connection, claim, notice, false);
          }
          return holds;
        });
  }

  /**
   * Notes that a notice was taken, or that there is nothing to tell any more.
   *
   * @param sent whether it was told
   * @return whether the claim still holds
   */
  public boolean done(Claim claim, Notice notice, boolean sent) throws SQLException {
    return Transaction.call(
        dataSource,
        connection -> {
          boolean holds =
              execute(
                  connection,
                  "UPDATE subscriptions SET position = greatest(position, ?), failures = 0,"
                      + " failing_since = NULL, last_error = NULL, claimed_until = "
                      + LEASE
                      + (sent ? ", delivered = delivered + 1, delivered_at = now()" : "")
                      + MINE,
                  notice.arrival(),
                  claim.subscription(),
                  claim.token());
          if (holds && sent) {
            if (notice.kind() == Notice.Kind.MATCHED) {
              keep(connection, claim, notice, true);
            } else {
              forget(connection, claim, notice);
            }
          }
          return holds;
        });
  }

  /** Notes that all notices were told, and gives the claim back. */
  public void finished(Claim claim, Notices told) throws SQLException {
    Transaction.run(
        dataSource,
        connection ->
            execute(
                connection,
                "UPDATE subscriptions SET position = greatest(position, ?), released_until = ?,"
                    + " next_try_at = now(), claim = NULL, claimed_until = NULL"
                    + MINE,
                told.position(),
                told.releasedUntil().atOffset(ZoneOffset.UTC),
                claim.subscription(),
                claim.token()));
  }

  /**
   * Notes that a try failed, and gives the claim back.
   *
   * @param retryAfter the pause that the webhook has asked for
   * @param isOver whether it is given up at once
   * @return whether the webhook is disabled now
   */
  public boolean failed(
      Claim claim, String error, RetryRule rule, Optional<Duration> retryAfter, boolean isOver)
      throws SQLException {
    return Transaction.call(
        dataSource,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE subscriptions SET failures = failures + 1,"
                      + " failing_since = coalesce(failing_since, now()), last_error = ?,"
                      + " next_try_at = now() + ? * interval '1 ms', disabled_at = CASE WHEN ?"
                      + " OR now() - coalesce(failing_since, now()) >= ? * interval '1 ms'"
                      + " THEN now() END, claim = NULL, claimed_until = NULL"
                      + MINE
                      + " RETURNING disabled_at IS NOT NULL")) {
            Duration pause = rule.pause(claim.failures() + 1, retryAfter);
            update.setString(1, error);
            update.setLong(2, pause.toMillis());
            update.setBoolean(3, isOver);
            update.setLong(4, rule.disableAfter().toMillis());
            update.setObject(5, claim.subscription());
            update.setObject(6, claim.token());
            try (ResultSet row = update.executeQuery()) {
              return row.next() && row.getBoolean(1);
            }
          }
        });
  }

  private static void keep(Connection connection, Claim claim, Notice notice, boolean delivered)
      throws SQLException {
    execute(
        connection,
        "INSERT INTO subscription_articles (subscription_id, article_id, arrival, is_delivered)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT (subscription_id, article_id) DO UPDATE"
            + " SET arrival = EXCLUDED.arrival, is_delivered = EXCLUDED.is_delivered",
        claim.subscription(),
        notice.articleId(),
        notice.arrival(),
        delivered);
  }

  private static void forget(Connection connection, Claim claim, Notice notice)
      throws SQLException {
    execute(
        connection,
        "DELETE FROM subscription_articles WHERE subscription_id = ? AND article_id = ?",
        claim.subscription(),
        notice.articleId());
  }

  private static boolean execute(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement =
        Statements.prepare(connection, Condition.of(sql, parameters))) {
      return statement.executeUpdate() > 0;
    }
  }
}
