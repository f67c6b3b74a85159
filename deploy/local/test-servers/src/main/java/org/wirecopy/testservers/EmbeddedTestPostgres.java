package org.wirecopy.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.FreePort;
import org.wirecopy.servers.PostgresServer;

/** The Postgres beside this process. */
final class EmbeddedTestPostgres implements TestPostgres {
  private final TemporaryDirectory directory = TemporaryDirectory.create("wirecopy-postgres-");
  private final int port = FreePort.find();
  private PostgresServer running;

  static TestPostgres create() {
    EmbeddedTestPostgres postgres = new EmbeddedTestPostgres();
    postgres.startAgain();
    return postgres;
  }

  @Override
  public String jdbcUrl() {
    return PostgresServer.jdbcUrl(port);
  }

  @Override
  public String username() {
    return PostgresServer.USERNAME;
  }

  @Override
  public String password() {
    return PostgresServer.PASSWORD;
  }

  @Override
  public synchronized void stop() {
    if (running == null) {
      return;
    }
    try {
      running.close();
      running = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void startAgain() {
    if (running == null) {
      running =
          PostgresServer.start(
              directory.path().resolve("postgres"),
              SharedPrograms.directory(),
              port,
              Durability.THROWN_AWAY,
              directory.path().resolve("postgres.log"));
    }
  }

  @Override
  public void close() {
    stop();
    directory.delete();
  }
}
