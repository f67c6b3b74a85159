package org.wirecopy.store.samples;

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
public final class Database implements AutoCloseable {
  private final TestPostgres server = TestPostgres.start();
  private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

  public Database() {
    dataSource.setUrl(server.jdbcUrl());
    dataSource.setUser(server.username());
    dataSource.setPassword(server.password());
    dataSource.setReWriteBatchedInserts(true);
    Flyway.configure().dataSource(dataSource).load().migrate();
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** The first column of all rows, as text. */
  public List<String> column(String sql) throws SQLException {
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

  public void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  public void empty() throws SQLException {
    execute(
        "TRUNCATE articles, entities, mentions, links, takedowns, takedown_wishes,"
            + " takedown_outbox, files, rejections, consumer_offsets, outcomes");
  }

  @Override
  public void close() {
    server.close();
  }
}
