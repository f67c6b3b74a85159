package org.wirecopy.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A Postgres that runs beside this process, on 127.0.0.1, with one database and the user who owns
 * it. It trusts whoever reaches it on this machine.
 */
public final class PostgresServer implements AutoCloseable {
  public static final String USERNAME = "wirecopy";
  public static final String PASSWORD = "wirecopy";
  private static final String DATABASE = "wirecopy";

  /** Recovery after a crash takes its time. */
  private static final Duration START_WAIT = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;
  private final Path cluster;

  private PostgresServer(EmbeddedPostgres server, Path cluster) {
    this.server = server;
    this.cluster = cluster;
  }

  /**
   * Starts a server and returns when it takes connections. A server that an earlier run left behind
   * on this directory is stopped first; so the caller must see to it that no two runs share it.
   *
   * @param directory of its data and its programs; filled if it does not exist, else carried on
   *     with
   * @param log file that the server's own messages are added to
   * @throws ServerStartException if it does not start, a port that is in use included
   */
  public static PostgresServer start(Path directory, int port, Durability durability, Path log) {
    PostgresDirectory place = new PostgresDirectory(directory.toAbsolutePath());
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      place.prepare();
      PostgresServer server =
          new PostgresServer(builder(place, port, durability, log).start(), place.cluster());
      if (!place.isComplete()) {
        server.createDatabase();
        place.markComplete();
      }
      return server;
    } catch (IOException | SQLException | RuntimeException e) {
      throw failure(port, log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(port, log, e);
    }
  }

  private static ServerStartException failure(int port, Path log, Exception e) {
    return new ServerStartException(
        "Postgres did not start on port %d: %s (its own messages: %s)"
            .formatted(port, e.getMessage(), log),
        e);
  }

  private static EmbeddedPostgres.Builder builder(
      PostgresDirectory place, int port, Durability durability, Path log) {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(place.cluster())
            .setCleanDataDirectory(false)
            // Whoever starts it stops it, in an order that a hook cannot know.
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(START_WAIT)
            .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
            // The same order and case rules on every machine: Unicode, sorted by code point.
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8");
    if (durability == Durability.KEPT) {
      // Unpacked beside the data, since a temporary directory is cleaned while the server runs.
      builder.setOverrideWorkingDirectory(place.programs().toFile());
    }
    PostgresSettings.of(durability).forEach(builder::setServerConfig);
    return builder;
  }

  private void createDatabase() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + USERNAME + " LOGIN PASSWORD '" + PASSWORD + "'");
      statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + USERNAME);
    }
  }

  public int port() {
    return server.getPort();
  }

  public String jdbcUrl() {
    return jdbcUrl(port());
  }

  /** Where a server on this port has its database. */
  public static String jdbcUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
  }

  /** The server's main process, for whoever watches it. */
  public ProcessHandle process() {
    try {
      return Postmaster.of(cluster)
          .map(Postmaster::process)
          .orElseThrow(() -> new IllegalStateException("Postgres has stopped"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read who serves " + cluster, e);
    }
  }

  /** Ends all sessions, writes a checkpoint, and stops. */
  @Override
  public void close() throws IOException {
    server.close();
    try {
      Postmaster.clear(cluster);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Postgres stops", e);
    }
  }
}
