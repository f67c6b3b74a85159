package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.Takedown;

/**
 * Takedown requests that were made here and that Kafka does not have yet. A takedown request leaves
 * the outbox in the transaction that saw Kafka take it; after a failure in between it is sent a
 * second time with all that follow it, so that the last word about an article stays the last.
 */
@Singleton
public class TakedownOutbox {
  private static final int AT_ONCE = 100;
  private static final String KNOWN =
      "SELECT uri, action, reason, requested_at FROM takedown_wishes w"
          + " WHERE NOT EXISTS (SELECT FROM takedown_outbox o WHERE o.uri = w.uri)"
          + " ORDER BY arrival";

  private final DataSource dataSource;
  private final DataSource questions;

  @Inject
  public TakedownOutbox(DataSource dataSource, @Questions DataSource questions) {
    this.dataSource = dataSource;
    this.questions = questions;
  }

  /**
   * Takes takedown requests, in their order; returns when all of them are safe. After an exception
   * it is given the same ones again, so it must never take one before those in front of it.
   */
  @FunctionalInterface
  public interface Recipient {
    void take(List<Takedown> requests) throws InterruptedException;
  }

  /** Keeps takedown requests until they are sent: all of them, or, after an exception, none. */
  public void add(List<Takedown> requests) throws SQLException {
    Transaction.run(questions, connection -> add(connection, requests));
  }

  private static void add(Connection connection, List<Takedown> requests) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO takedown_outbox (uri, wish) VALUES (?, ?)")) {
      for (Takedown request : requests) {
        insert.setString(1, request.uri());
        insert.setString(2, new String(ContractJson.write(request), StandardCharsets.UTF_8));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * Sends once more what is known, for a topic that has lost it; what is newer and waits in the
   * outbox already is not overtaken.
   */
  static void addKnown(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(KNOWN);
        ResultSet rows = select.executeQuery()) {
      List<Takedown> known = new ArrayList<>();
      while (rows.next()) {
        String action = rows.getString("action").replace('-', '_').toUpperCase(Locale.ROOT);
        known.add(
            new Takedown(
                rows.getString("uri"),
                Takedown.Action.valueOf(action),
                rows.getString("reason"),
                rows.getObject("requested_at", OffsetDateTime.class).toInstant()));
      }
      add(connection, known);
    }
  }

  /**
   * Hands over the oldest takedown requests. Replicas of the store wait for each other here, so
   * that takedown requests about one article keep their order.
   *
   * @return whether there were any
   */
  public boolean send(Recipient recipient) throws SQLException, InterruptedException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        List<Takedown> requests = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        oldest(connection, requests, numbers);
        if (!requests.isEmpty()) {
          recipient.take(requests);
          delete(connection, numbers);
        }
        connection.commit();
        return !requests.isEmpty();
      } finally {
        connection.rollback();
      }
    }
  }

  private static void oldest(Connection connection, List<Takedown> requests, List<Long> numbers)
      throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT number, wish FROM takedown_outbox ORDER BY number LIMIT "
                    + AT_ONCE
                    + " FOR UPDATE");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        numbers.add(rows.getLong("number"));
        requests.add(
            ContractJson.read(
                rows.getString("wish").getBytes(StandardCharsets.UTF_8), Takedown.class));
      }
    }
  }

  private static void delete(Connection connection, List<Long> numbers) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM takedown_outbox WHERE number = ANY (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
      delete.executeUpdate();
    }
  }
}
