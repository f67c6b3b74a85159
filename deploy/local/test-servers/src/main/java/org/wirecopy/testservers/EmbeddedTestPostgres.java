package org.wirecopy.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.wirecopy.servers.Durability;
import org.wirecopy.servers.FreePort;
import org.wirecopy.servers.Passwords;
import org.wirecopy.servers.PostgresServer;
import org.wirecopy.servers.PostgresSetup;

/** The Postgres beside this process. */
final class EmbeddedTestPostgres implements TestPostgres {
  private final TemporaryDirectory directory = TemporaryDirectory.create("wirecopy-postgres-");
  private final PostgresSetup setup =
      PostgresSetup.of(
              directory.path().resolve("postgres"),
              SharedPrograms.directory(),
              FreePort.find(),
              Durability.THROWN_AWAY,
              directory.path().resolve("postgres.log"))
          .withPasswords(Map.of(READER, Passwords.random()));
  private PostgresServer running;

  static TestPostgres create() {
    EmbeddedTestPostgres postgres = new EmbeddedTestPostgres();
    postgres.startAgain();
    return postgres;
  }

  @Override
  public String jdbcUrl() {
    return PostgresServer.jdbcUrl(setup.port());
  }

  @Override
  public String username() {
    return PostgresServer.USERNAME;
  }

  @Override
  public String password() {
    return setup.passwords().get(PostgresServer.USERNAME);
  }

  @Override
  public String readerPassword() {
    return setup.passwords().get(READER);
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
      running = PostgresServer.start(setup);
    }
  }

  @Override
  public void close() {
    stop();
    directory.delete();
  }
}
