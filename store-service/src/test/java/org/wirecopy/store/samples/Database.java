package org.wirecopy.store.samples;

import java.sql.Connection;
import java.sql.DriverManager;
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
    migrate();
  }

  /** Makes all tables anew, as a release had them whose newest migration was this one. */
  public void makeAnew(String version) throws SQLException {
    execute("DROP SCHEMA public, reading CASCADE");
    execute("CREATE SCHEMA public");
    migrate(version);
  }

  /** Brings the tables to the newest version. */
  public void migrate() {
    migrate("latest");
  }

  private void migrate(String version) {
    Flyway.configure().dataSource(dataSource).target(version).load().migrate();
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** The first column of all rows, as text. */
  public List<String> column(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return column(connection, sql);
    }
  }

  /** The same, asked by the role that may read the views for readers alone. */
  public List<String> readersColumn(String sql) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            server.jdbcUrl(), TestPostgres.READER, server.readerPassword())) {
      return column(connection, sql);
    }
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
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
        "TRUNCATE articles, versions, names, entities, mentions, links, takedowns, takedown_wishes,"
            + " takedown_outbox, files, skips, rejections, consumer_offsets, outcomes,"
            + " topic_breaks, write_offs, subscriptions, subscription_articles, sources,"
            + " source_hours, muted_sources, answers, file_sums, skip_sums, pulses");
    execute("UPDATE source_counting SET counted_to = 0");
  }

  @Override
  public void close() {
    server.close();
  }
}
