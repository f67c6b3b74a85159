package org.wirecopy.benchmarks.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.FreePort;
import org.wirecopy.servers.PostgresServer;

/** The store's tables in a Postgres of the local run's settings, in a folder that stays. */
final class StoreDatabase implements AutoCloseable {
  private final PostgresServer server;
  private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

  private StoreDatabase(PostgresServer server) {
    this.server = server;
    dataSource.setUrl(server.jdbcUrl());
    dataSource.setUser(PostgresServer.USERNAME);
    dataSource.setPassword(server.password());
    // As the service has it.
    dataSource.setReWriteBatchedInserts(true);
  }

  /** Starts it and brings its tables to the newest version. */
  static StoreDatabase open(Path folder) {
    StoreDatabase database =
        new StoreDatabase(
            PostgresServer.start(
                folder.resolve("postgres"),
                folder.resolve("postgres-programs"),
                FreePort.find(),
                Durability.THROWN_AWAY,
                folder.resolve("postgres.log")));
    Flyway.configure().dataSource(database.dataSource).load().migrate();
    return database;
  }

  PostgresServer server() {
    return server;
  }

  PGSimpleDataSource dataSource() {
    return dataSource;
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Before many are written: an index over what is there is made in a fraction of the time. */
  void dropIndexOfWords() throws SQLException {
    execute("DROP INDEX IF EXISTS articles_by_words");
  }

  /** The index that the migrations make, if it is missing, and the statistics of all tables. */
  void makeIndexOfWords() throws SQLException {
    execute(
        "SET maintenance_work_mem = '512MB';"
            + " CREATE INDEX IF NOT EXISTS articles_by_words ON articles USING gin (words)"
            + " WITH (gin_pending_list_limit = 1024)");
    execute("VACUUM ANALYZE");
  }

  /** The first column of the first row. */
  long number(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
