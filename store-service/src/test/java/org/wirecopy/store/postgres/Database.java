package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.wirecopy.testservers.TestPostgres;

/** A migrated database, and a look into its tables. */
final class Database implements AutoCloseable {
  private final TestPostgres server = TestPostgres.start();
  private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

  Database() {
    dataSource.setUrl(server.jdbcUrl());
    dataSource.setUser(server.username());
    dataSource.setPassword(server.password());
    dataSource.setReWriteBatchedInserts(true);
    Flyway.configure().dataSource(dataSource).load().migrate();
  }

  DataSource dataSource() {
    return dataSource;
  }

  /** The first column of all rows, as text. */
  List<String> column(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  void empty() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement truncate =
            connection.prepareStatement(
                "TRUNCATE articles, entities, mentions, links, takedowns, files, rejections,"
                    + " consumer_offsets, outcomes")) {
      truncate.execute();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
