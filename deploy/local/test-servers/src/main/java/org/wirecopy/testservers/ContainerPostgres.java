package org.wirecopy.testservers;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import org.testcontainers.containers.wait.strategy.Wait;

/** The Postgres of the public image. */
final class ContainerPostgres implements TestPostgres {
  private static final String IMAGE = "postgres:18";
  private static final int PORT = 5432;
  private static final String NAME = "wirecopy";

  private final FixedPortContainer container = new FixedPortContainer(IMAGE, PORT);

  static TestPostgres create() {
    ContainerPostgres postgres = new ContainerPostgres();
    postgres
        .container
        .withEnv("POSTGRES_USER", NAME)
        .withEnv("POSTGRES_PASSWORD", NAME)
        .withEnv("POSTGRES_DB", NAME)
        .withCommand("postgres", "-c", "fsync=off")
        .waitingFor(Wait.forListeningPort())
        .start();
    postgres.awaitAnswer();
    return postgres;
  }

  private void awaitAnswer() {
    await("Postgres in a container")
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .until(
            () -> {
              try (Connection connection =
                  DriverManager.getConnection(jdbcUrl(), username(), password())) {
                return connection.isValid(5);
              }
            });
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:postgresql://" + container.address() + "/" + NAME;
  }

  @Override
  public String username() {
    return NAME;
  }

  @Override
  public String password() {
    return NAME;
  }

  @Override
  public void stop() {
    container.killServer();
  }

  @Override
  public void startAgain() {
    container.startServer();
    awaitAnswer();
  }

  @Override
  public void close() {
    container.close();
  }
}
