package org.wirecopy.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class OutageIT {
  @Test
  void aBrokerKeepsItsDataAndAddressThroughAnOutage() throws Exception {
    // Given
    try (TestKafka kafka = TestKafka.start()) {
      Map<String, Object> config =
          Map.of(
              "bootstrap.servers",
              kafka.bootstrapServers(),
              "request.timeout.ms",
              2_000,
              "default.api.timeout.ms",
              3_000);
      try (Admin admin = Admin.create(config)) {
        admin.createTopics(List.of(new NewTopic("t", 3, (short) 1))).all().get();

        // When
        kafka.stop();
        assertThatThrownBy(() -> admin.listTopics().names().get()).isNotNull();
        kafka.startAgain();

        // Then
        assertThat(admin.listTopics().names().get()).containsExactly("t");
      }
    }
  }

  @Test
  void aPostgresKeepsItsDataAndAddressThroughAnOutage() throws Exception {
    // Given
    try (TestPostgres postgres = TestPostgres.start()) {
      execute(postgres, "CREATE TABLE kept AS SELECT 'row' AS value");

      // When
      postgres.stop();
      assertThatThrownBy(() -> query(postgres, "SELECT 1")).isInstanceOf(SQLException.class);
      postgres.startAgain();

      // Then
      assertThat(query(postgres, "SELECT value FROM kept")).isEqualTo("row");
    }
  }

  private static void execute(TestPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(TestPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(TestPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(), postgres.username(), postgres.password());
  }
}
