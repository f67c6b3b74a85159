package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.SharedDatabase;

@ExtendWith(SharedDatabase.class)
class CheckedDataSourceIT {
  private static final int MAX_CONNECTIONS = 2;

  private AgroalDataSource pool;
  private CheckedDataSource dataSource;

  @BeforeEach
  void openPool(Database database) throws SQLException {
    PGSimpleDataSource server = (PGSimpleDataSource) database.dataSource();
    AgroalDataSourceConfigurationSupplier configuration =
        new AgroalDataSourceConfigurationSupplier();
    configuration
        .connectionPoolConfiguration()
        .maxSize(MAX_CONNECTIONS)
        .acquisitionTimeout(Duration.ofSeconds(2))
        .exceptionSorter(new PostgreSQLExceptionSorter())
        .connectionFactoryConfiguration()
        .jdbcUrl(server.getUrl())
        .principal(new NamePrincipal(server.getUser()))
        .credential(new SimplePassword(server.getPassword()));
    pool = AgroalDataSource.from(configuration);
    dataSource = new CheckedDataSource(pool, Duration.ofSeconds(2));
  }

  @AfterEach
  void closePool() {
    pool.close();
  }

  @Test
  void moreConnectionsMayBeLostThanThereCanBe(Database database) throws SQLException {
    for (int loss = 0; loss <= 2 * MAX_CONNECTIONS; loss++) {
      // Given
      List<Connection> all = new ArrayList<>();
      for (int i = 0; i < MAX_CONNECTIONS; i++) {
        all.add(dataSource.getConnection());
      }
      List<Integer> sessions = sessions(all);
      for (Connection connection : all) {
        connection.close();
      }

      // When
      for (int session : sessions) {
        database.execute("SELECT pg_terminate_backend(" + session + ", 10000)");
      }

      // Then
      try (Connection connection = dataSource.getConnection()) {
        assertThat(sessions(List.of(connection))).doesNotContainAnyElementsOf(sessions);
      }
    }
  }

  private static List<Integer> sessions(List<Connection> connections) throws SQLException {
    List<Integer> sessions = new ArrayList<>();
    for (Connection connection : connections) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
        row.next();
        sessions.add(row.getInt(1));
      }
    }
    return sessions;
  }
}
