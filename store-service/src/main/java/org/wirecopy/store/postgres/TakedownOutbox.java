package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.Takedown;

/**
 * Wishes that were made here and that Kafka does not have yet. A wish leaves the outbox in the
 * transaction that saw Kafka take it; after a crash in between it is sent a second time, which
 * changes nothing, since it says the same under the same key.
 */
@Singleton
public class TakedownOutbox {
  private static final int AT_ONCE = 100;

  private final DataSource dataSource;

  @Inject
  public TakedownOutbox(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Takes wishes, in their order; returns when all of them are safe. */
  @FunctionalInterface
  public interface Recipient {
    void take(List<Takedown> wishes) throws InterruptedException;
  }

  /** Keeps a wish until it is sent. */
  public void add(Takedown wish) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO takedown_outbox (uri, wish) VALUES (?, ?)")) {
      insert.setString(1, wish.uri());
      insert.setString(2, new String(ContractJson.write(wish), StandardCharsets.UTF_8));
      insert.executeUpdate();
    }
  }

  /**
   * Hands over the oldest wishes. Replicas of the store wait for each other here, so that wishes
   * about one article keep their order.
   *
   * @return whether there were any
   */
  public boolean send(Recipient recipient) throws SQLException, InterruptedException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        List<Takedown> wishes = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        oldest(connection, wishes, numbers);
        if (!wishes.isEmpty()) {
          recipient.take(wishes);
          delete(connection, numbers);
        }
        connection.commit();
        return !wishes.isEmpty();
      } finally {
        connection.rollback();
      }
    }
  }

  private static void oldest(Connection connection, List<Takedown> wishes, List<Long> numbers)
      throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT number, wish FROM takedown_outbox ORDER BY number LIMIT "
                    + AT_ONCE
                    + " FOR UPDATE");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        numbers.add(rows.getLong("number"));
        wishes.add(
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
