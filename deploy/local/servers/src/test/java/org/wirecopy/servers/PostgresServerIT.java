package org.wirecopy.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("own-servers")
class PostgresServerIT {
  /** Unpacked once for all these tests. */
  @TempDir static Path programs;

  @TempDir Path directory;

  @Test
  void rowsOutliveARestartOnAnotherPort() throws Exception {
    // Given
    try (PostgresServer server = start(Durability.KEPT)) {
      execute(server, "CREATE TABLE kept AS SELECT 'row' AS value");
    }

    // When
    try (PostgresServer again = start(Durability.KEPT)) {
      // Then
      assertThat(query(again, "SELECT value FROM kept")).isEqualTo("row");
    }
  }

  @Test
  void keptDataIsSynced() throws Exception {
    try (PostgresServer server = start(Durability.KEPT)) {
      assertThat(query(server, "SHOW fsync")).isEqualTo("on");
      assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(query(server, "SHOW full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  void textIsUnicodeAndSortedByCodePointWhateverTheMachineSays() throws Exception {
    try (PostgresServer server = start(Durability.THROWN_AWAY)) {
      assertThat(query(server, "SELECT lower('ÄÉ')")).isEqualTo("äé");
      assertThat(query(server, "SELECT 'Z' < 'a'")).isEqualTo("t");
      execute(server, "CREATE EXTENSION pg_trgm");
      assertThat(query(server, "SELECT word_similarity('москва', 'Москва')")).isEqualTo("1");
    }
  }

  @Test
  void aServerThatAnEarlierRunLeftBehindIsStoppedFirst() throws Exception {
    // Given
    try (PostgresServer first = start(Durability.KEPT)) {
      execute(first, "CREATE TABLE kept AS SELECT 'row' AS value");
    }
    Process starter = starter();
    ProcessHandle orphan = serverOf(starter);
    // The server's keeper would stop it: an orphan is what is left when both are killed.
    starter.children().forEach(ProcessHandle::destroyForcibly);
    starter.destroyForcibly();
    assertThat(orphan.info().commandLine()).get().asString().contains("postgres");

    // When
    try (PostgresServer again = start(Durability.KEPT)) {
      // Then
      assertThat(orphan.info().commandLine()).isEmpty();
      assertThat(query(again, "SELECT value FROM kept")).isEqualTo("row");
    }
  }

  @Test
  void aKilledServerRecoversWhatWasCommitted() throws Exception {
    // Given
    try (PostgresServer killed = start(Durability.KEPT)) {
      execute(killed, "CREATE TABLE kept AS SELECT 'row' AS value");
      ProcessHandle process = killed.handle();
      process.destroyForcibly();
      await().atMost(Duration.ofSeconds(90)).until(() -> !process.isAlive());
    }

    // When
    try (PostgresServer again = start(Durability.KEPT)) {
      // Then
      assertThat(query(again, "SELECT value FROM kept")).isEqualTo("row");
    }
  }

  @Test
  void aPidFileWhoseNumberBelongsToAnotherProgramIsNoHindrance() throws Exception {
    // Given
    start(Durability.KEPT).close();
    Files.writeString(
        directory.resolve("postgres/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + directory + "\n");

    // When
    try (PostgresServer again = start(Durability.KEPT)) {
      // Then
      assertThat(query(again, "SELECT 1")).isEqualTo("1");
    }
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void aFirstStartThatWasCutShortIsBegunAnew() throws Exception {
    // Given
    Path half = Files.createDirectories(directory.resolve("postgres.new"));
    Files.writeString(half.resolve("postgresql.conf"), "half of it");

    // When
    try (PostgresServer server = start(Durability.KEPT)) {
      // Then
      assertThat(query(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aServerEndsWithTheProcessThatStartedIt() throws Exception {
    // Given
    Process starter = starter();
    ProcessHandle server = serverOf(starter);
    assertThat(server.info().commandLine()).get().asString().contains("postgres");

    // When
    starter.destroyForcibly();

    // Then
    await().atMost(Duration.ofSeconds(90)).until(() -> server.info().commandLine().isEmpty());
    assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void aPortInUseIsAnErrorThatNamesThePortAndTheLog() throws Exception {
    // Given
    try (PostgresServer first = start(Durability.THROWN_AWAY)) {
      // When, then
      assertThatThrownBy(
              () ->
                  PostgresServer.start(
                      directory.resolve("second"),
                      programs,
                      first.port(),
                      Durability.THROWN_AWAY,
                      directory.resolve("second.log")))
          .isInstanceOf(ServerStartException.class)
          .hasMessageContaining("port " + first.port())
          .hasMessageContaining("second.log");
    }
  }

  /** A process that starts a server, says its process id, and lives on. */
  private Process starter() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ServerStarter.class.getName(),
            directory.toString(),
            programs.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static ProcessHandle serverOf(Process starter) throws Exception {
    String pid = starter.inputReader(StandardCharsets.UTF_8).readLine();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private PostgresServer start(Durability durability) {
    return PostgresServer.start(
        directory.resolve("postgres"),
        programs,
        FreePort.find(),
        durability,
        directory.resolve("postgres.log"));
  }

  private static void execute(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
