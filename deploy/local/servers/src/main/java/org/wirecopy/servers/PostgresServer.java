package org.wirecopy.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A Postgres that runs beside this process, on 127.0.0.1, with one database and the user who owns
 * it. It trusts whoever reaches it on this machine, and ends when this process ends.
 */
public final class PostgresServer implements AutoCloseable {
  public static final String USERNAME = "wirecopy";
  public static final String PASSWORD = "wirecopy";
  private static final String DATABASE = "wirecopy";

  /** Recovery after a crash takes its time. */
  private static final Duration START_WAIT = Duration.ofMinutes(2);

  private static final long PAUSE_MILLIS = 50;

  private final PostgresProcess process;
  private final int port;
  private final Path cluster;

  private PostgresServer(PostgresProcess process, int port, Path cluster) {
    this.process = process;
    this.port = port;
    this.cluster = cluster;
  }

  /**
   * Starts a server and returns when it takes connections. A server that an earlier run left behind
   * on this directory is stopped first; so the caller must see to it that no two runs share it.
   *
   * @param cluster directory of its data; made if it does not exist, else carried on with
   * @param programs directory that its programs are unpacked in, which servers may share
   * @param log file that the server's own messages are added to
   * @throws ServerStartException if it does not start, a port that is in use included
   */
  public static PostgresServer start(
      Path cluster, Path programs, int port, Durability durability, Path log) {
    Path absolute = cluster.toAbsolutePath();
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      PostgresPrograms unpacked = PostgresPrograms.in(programs.toAbsolutePath());
      new PostgresDirectory(absolute).prepare(unpacked, durability, log);
      List<String> command = unpacked.command("postgres", arguments(absolute, port, durability));
      PostgresServer server =
          new PostgresServer(PostgresProcess.start(command, log), port, absolute);
      server.awaitDatabase();
      return server;
    } catch (IOException | SQLException e) {
      throw failure(port, log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(port, log, e);
    }
  }

  /**
   * Stops a server that an earlier run left behind on this directory, if there is one. The caller
   * must see to it that no two runs share it.
   */
  public static void stopLeftBehind(Path cluster) throws IOException, InterruptedException {
    Postmaster.clear(cluster.toAbsolutePath());
  }

  private static ServerStartException failure(int port, Path log, Exception e) {
    return new ServerStartException(
        "Postgres did not start on port %d: %s (its own messages: %s)"
            .formatted(port, e.getMessage(), log),
        e);
  }

  private static List<String> arguments(Path cluster, int port, Durability durability) {
    List<String> arguments =
        new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
    PostgresSettings.of(durability)
        .forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
    return arguments;
  }

  private void awaitDatabase() throws IOException, SQLException, InterruptedException {
    long deadline = System.nanoTime() + START_WAIT.toNanos();
    try (Connection connection = connection(deadline)) {
      createDatabase(connection);
    } catch (IOException | SQLException | InterruptedException e) {
      process.stop();
      throw e;
    }
  }

  private Connection connection(long deadline)
      throws IOException, SQLException, InterruptedException {
    while (true) {
      try {
        return connection();
      } catch (SQLException e) {
        if (!process.isAlive()) {
          throw new IOException("it ended at once", e);
        }
        if (System.nanoTime() > deadline) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
  }

  private Connection connection() throws SQLException {
    String superuser = PostgresDirectory.SUPERUSER;
    Connection connection = DriverManager.getConnection(jdbcUrl(port, superuser), superuser, "");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW data_directory")) {
      rows.next();
      if (Path.of(rows.getString(1)).equals(cluster)) {
        return connection;
      }
    }
    connection.close();
    throw new SQLException("another Postgres answers on port " + port);
  }

  private static void createDatabase(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + USERNAME + "'")) {
        statement.execute("CREATE ROLE " + USERNAME + " LOGIN PASSWORD '" + PASSWORD + "'");
      }
      if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
        statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + USERNAME);
      }
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  public int port() {
    return port;
  }

  public String jdbcUrl() {
    return jdbcUrl(port);
  }

  /** Where a server on this port has its database. */
  public static String jdbcUrl(int port) {
    return jdbcUrl(port, DATABASE);
  }

  private static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Completes when the server has ended, whoever ended it. */
  public CompletableFuture<Void> onExit() {
    return process.onExit();
  }

  /** The server's main process, for whoever watches it. */
  public ProcessHandle handle() throws IOException {
    return Postmaster.of(cluster)
        .map(Postmaster::process)
        .orElseThrow(() -> new IOException("Postgres has ended"));
  }

  /** Ends all sessions, writes a checkpoint, and stops. */
  @Override
  public void close() throws IOException {
    try {
      process.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Postgres stops", e);
    }
  }
}
