package org.wirecopy.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has no password gets nothing, and whoever has one no more than his role. */
@Tag("own-servers")
class PostgresAccessIT {
  private static final String DATABASES = "jdbc:postgresql://127.0.0.1:%d/%s";

  private static final String KEPT =
      """
      ALTER DATABASE wirecopy OWNER TO wirecopy;
      GRANT ALL ON DATABASE wirecopy TO PUBLIC;
      CREATE TABLE kept AS SELECT 'row' AS value;
      ALTER TABLE kept OWNER TO wirecopy;
      CREATE SCHEMA reading AUTHORIZATION wirecopy;
      CREATE VIEW reading.kept AS SELECT value FROM kept;
      ALTER VIEW reading.kept OWNER TO wirecopy;
      CREATE ROLE intruder SUPERUSER LOGIN PASSWORD 'x';
      """;

  @TempDir static Path directory;
  private static PostgresServer server;

  @BeforeAll
  static void startAsEarlierReleasesDidAndThenAsToday() throws Exception {
    Path trusting =
        Files.writeString(directory.resolve("trust.conf"), "host all all 127.0.0.1/32 trust\n");
    try (PostgresServer earlier =
        PostgresServer.start(setup().withSettings(Map.of("hba_file", trusting.toString())))) {
      execute(DATABASES.formatted(earlier.port(), "wirecopy"), "postgres", "", KEPT);
    }
    Files.writeString(directory.resolve("postgres/pg_hba.conf"), Files.readString(trusting));
    server =
        PostgresServer.start(
            setup().withPasswords(Map.of("wirecopy", "one", "wirecopy_reader", "other")));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static PostgresSetup setup() {
    return PostgresSetup.of(
        directory.resolve("postgres"),
        directory.resolve("programs"),
        FreePort.find(),
        Durability.THROWN_AWAY,
        directory.resolve("postgres.log"));
  }

  @ParameterizedTest
  @CsvSource({
    "wirecopy, wirecopy, '', password",
    "wirecopy, wirecopy, wirecopy, password authentication failed",
    "wirecopy, wirecopy_reader, one, password authentication failed",
    "wirecopy, postgres, '', no pg_hba.conf entry",
    "postgres, postgres, '', no pg_hba.conf entry",
    "wirecopy, intruder, x, no pg_hba.conf entry",
    "postgres, wirecopy, one, no pg_hba.conf entry",
    "template1, wirecopy, one, no pg_hba.conf entry"
  })
  void nobodyElseGetsIn(String database, String role, String password, String message) {
    assertThatThrownBy(
            () -> execute(DATABASES.formatted(server.port(), database), role, password, "SELECT 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT pg_ls_dir('/')",
        "COPY kept TO PROGRAM 'cat'",
        "COPY kept FROM '/etc/passwd'",
        "SELECT lo_import('/etc/passwd')",
        "CREATE ROLE friend",
        "ALTER ROLE wirecopy SUPERUSER",
        "CREATE DATABASE another",
        "ALTER DATABASE wirecopy RENAME TO mine",
        "ALTER SYSTEM SET log_statement = 'all'",
        "CREATE EXTENSION file_fdw",
        "SELECT rolpassword FROM pg_authid"
      })
  void theServicesRoleIsKeptFromTheMachineAndFromOtherRoles(String sql) {
    assertThatThrownBy(() -> execute(server.jdbcUrl(), "wirecopy", "one", sql))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|must be owner|must be superuser).*");
  }

  @Test
  void theServicesRoleDoesWhatMigrationsDo() throws Exception {
    execute(
        server.jdbcUrl(),
        "wirecopy",
        "one",
        """
        ALTER TABLE kept ADD COLUMN more text;
        CREATE SCHEMA another;
        CREATE EXTENSION pg_trgm;
        CREATE EXTENSION unaccent;
        CREATE VIEW reading.later AS SELECT value FROM kept;
        CREATE TEMPORARY TABLE passing (id int);
        """);

    // And readers see what migrations add to their schema
    assertThat(asReader("SELECT value FROM reading.later")).isEqualTo("row");
  }

  @Test
  void readersSeeTheViewsOfBeforeAndNoTable() throws Exception {
    assertThat(asReader("SELECT value FROM reading.kept")).isEqualTo("row");
    for (String sql :
        List.of("SELECT value FROM kept", "CREATE TABLE mine (id int)", "CREATE SCHEMA mine")) {
      assertThatThrownBy(() -> asReader(sql))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void passwordsAreInNoLogAndNoFileOfTheServerIsForOthers() throws Exception {
    assertThat(directory.resolve("postgres.log")).content().doesNotContain("PASSWORD");
    assertThat(Files.getPosixFilePermissions(directory.resolve("postgres"))).hasSize(3);
    assertThat(directory.resolve("postgres/pg_hba.conf")).content().doesNotContain("trust");
  }

  private String asReader(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), "wirecopy_reader", "other");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(String url, String role, String password, String sql)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, role, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
