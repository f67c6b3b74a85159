package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.wirecopy.store.balance.Balance;

/** What an operator has accepted as lost. */
@Singleton
public class WriteOffs {
  static final String ARTICLES = "articles";
  static final String REJECTIONS = "rejections";

  private final DataSource dataSource;

  @Inject
  public WriteOffs(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Writes off what the sums of a balance lack, or have too much. */
  public void write(Balance balance) throws SQLException {
    Transaction.run(
        dataSource,
        connection -> {
          add(connection, ARTICLES, balance.inFlight());
          add(connection, REJECTIONS, balance.missingRejections());
        });
  }

  private static void add(Connection connection, String sum, long count) throws SQLException {
    if (count != 0) {
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO write_offs (sum, count) VALUES (?, ?)")) {
        insert.setString(1, sum);
        insert.setLong(2, count);
        insert.executeUpdate();
      }
    }
  }
}
