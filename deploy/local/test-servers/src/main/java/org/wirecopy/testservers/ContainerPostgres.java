package org.wirecopy.testservers;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
    postgres.makeReader();
    return postgres;
  }

  /** As the embedded server does. */
  private void makeReader() {
    try (Connection connection = DriverManager.getConnection(jdbcUrl(), username(), password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + READER + " LOGIN PASSWORD '" + NAME + "'");
      statement.execute("CREATE SCHEMA reading");
      statement.execute("GRANT USAGE ON SCHEMA reading TO " + READER);
      statement.execute(
          "ALTER DEFAULT PRIVILEGES IN SCHEMA reading GRANT SELECT ON TABLES TO " + READER);
    } catch (SQLException e) {
      throw new IllegalStateException("the role for readers cannot be made", e);
    }
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
  public String readerPassword() {
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
