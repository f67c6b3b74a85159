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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A Postgres that runs beside this process, on 127.0.0.1, with one database. Roles with a password
 * may use it; the superuser cannot log in. It ends when this process ends.
 */
public final class PostgresServer implements AutoCloseable {
  /** The service's role, which owns its schema. */
  public static final String USERNAME = "wirecopy";

  /** May read the views of the schema {@code reading}. */
  public static final String READER = "wirecopy_reader";

  static final String DATABASE = "wirecopy";

  /** Recovery after a crash takes its time. */
  private static final Duration START_WAIT = Duration.ofMinutes(2);

  private static final long PAUSE_MILLIS = 50;

  private final PostgresProcess process;
  private final PostgresSetup setup;

  private PostgresServer(PostgresProcess process, PostgresSetup setup) {
    this.process = process;
    this.setup = setup;
  }

  /**
   * Starts a server and returns when it takes connections. A server that an earlier run left behind
   * on this directory is stopped first; so the caller must see to it that no two runs share it.
   *
   * @throws ServerStartException if it does not start, a port that is in use included
   */
  public static PostgresServer start(PostgresSetup setup) {
    try {
      Files.createDirectories(setup.log().getParent());
      PostgresPrograms programs = PostgresPrograms.in(setup.programs());
      PostgresDirectory directory = new PostgresDirectory(setup.cluster());
      directory.prepare(programs, setup.durability(), setup.log());
      List<String> statements = PostgresRoles.statements(setup.passwords());
      statements.addAll(setup.statements());
      new PostgresSuperuser(programs, setup).run(statements);
      directory.closeDoors(setup.passwords().keySet());
      String name = "wirecopy-" + Long.toHexString(System.nanoTime());
      List<String> command = programs.command("postgres", arguments(setup, name));
      PostgresServer server =
          new PostgresServer(PostgresProcess.start(command, setup.log()), setup);
      server.awaitDatabase(name);
      return server;
    } catch (IOException | SQLException e) {
      throw failure(setup, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(setup, e);
    }
  }

  /** Starts a server whose service has a password of its own. */
  public static PostgresServer start(
      Path cluster, Path programs, int port, Durability durability, Path log) {
    return start(PostgresSetup.of(cluster, programs, port, durability, log));
  }

  /**
   * Stops a server that an earlier run left behind on this directory, if there is one. The caller
   * must see to it that no two runs share it.
   */
  public static void stopLeftBehind(Path cluster) throws IOException, InterruptedException {
    Postmaster.clear(cluster.toAbsolutePath());
  }

  private static ServerStartException failure(PostgresSetup setup, Exception e) {
    return new ServerStartException(
        "Postgres did not start on port %d: %s (its own messages: %s)"
            .formatted(setup.port(), e.getMessage(), setup.log()),
        e);
  }

  private static List<String> arguments(PostgresSetup setup, String name) {
    Map<String, String> settings = new TreeMap<>(PostgresSettings.of(setup.durability()));
    settings.put("cluster_name", name);
    settings.putAll(setup.settings());
    List<String> arguments =
        new ArrayList<>(
            List.of("-D", setup.cluster().toString(), "-p", Integer.toString(setup.port())));
    settings.forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
    return arguments;
  }

  private void awaitDatabase(String name) throws IOException, SQLException, InterruptedException {
    long deadline = System.nanoTime() + START_WAIT.toNanos();
    try {
      while (!answers(name, deadline)) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (IOException | SQLException | InterruptedException e) {
      process.stop();
      throw e;
    }
  }

  /** Another Postgres may have the port: ours is known by its name. */
  private boolean answers(String name, long deadline) throws IOException, SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW cluster_name")) {
      rows.next();
      if (!rows.getString(1).equals(name)) {
        throw new SQLException("another Postgres answers on port " + setup.port());
      }
      return true;
    } catch (SQLException e) {
      if (!process.isAlive()) {
        throw new IOException("it ended at once", e);
      }
      if (System.nanoTime() > deadline) {
        throw e;
      }
      return false;
    }
  }

  /** A connection of the service's role. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), USERNAME, password());
  }

  public int port() {
    return setup.port();
  }

  /** Of the service's role. */
  public String password() {
    return setup.password();
  }

  public String jdbcUrl() {
    return jdbcUrl(setup.port());
  }

  /** Where a server on this port has its database. */
  public static String jdbcUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
  }

  /** Completes when the server has ended for any reason. */
  public CompletableFuture<Void> onExit() {
    return process.onExit();
  }

  /** The server's main process, for code that watches it. */
  public ProcessHandle handle() throws IOException {
    return Postmaster.of(setup.cluster())
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
