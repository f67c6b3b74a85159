package org.wirecopy.store.postgres;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.cache.ConnectionCache;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pools of connections beside that of the configured data source, to the same database by the same
 * user and with the same encryption, so that nobody has to set these twice.
 */
final class DerivedPool {
  private DerivedPool() {}

  /**
   * A pool that opens its first connection when it is needed.
   *
   * @param acquisition how long to wait for a connection
   * @param sql what each connection is told first, behind what the data source has for that; null
   *     for nothing
   * @param properties of the JDBC driver, before those of the data source
   */
  static AgroalDataSource of(
      AgroalDataSource origin,
      int maxSize,
      Duration acquisition,
      String sql,
      Map<String, String> properties) {
    AgroalConnectionPoolConfiguration known =
        origin.getConfiguration().connectionPoolConfiguration();
    AgroalDataSourceConfigurationSupplier derived = new AgroalDataSourceConfigurationSupplier();
    derived
        .connectionPoolConfiguration()
        .maxSize(maxSize)
        .acquisitionTimeout(acquisition)
        .reapTimeout(Duration.ofMinutes(5))
        .exceptionSorter(known.exceptionSorter())
        .connectionCache(ConnectionCache.none())
        .connectionFactoryConfiguration(
            () -> factory(known.connectionFactoryConfiguration(), sql, properties).get());
    try {
      return AgroalDataSource.from(derived);
    } catch (SQLException e) {
      throw new IllegalStateException("the pool of connections cannot be made", e);
    }
  }

  /** Property by property, since a copy would share the driver's properties with its origin. */
  private static AgroalConnectionFactoryConfigurationSupplier factory(
      AgroalConnectionFactoryConfiguration known, String sql, Map<String, String> properties) {
    AgroalConnectionFactoryConfigurationSupplier factory =
        new AgroalConnectionFactoryConfigurationSupplier()
            .jdbcUrl(known.jdbcUrl())
            .connectionProviderClass(known.connectionProviderClass())
            .initialSql(
                Stream.of(known.initialSql(), sql)
                    .filter(one -> one != null && !one.isBlank())
                    .collect(Collectors.joining("; ")))
            .loginTimeout(known.loginTimeout())
            .principal(known.principal());
    known.credentials().forEach(factory::credential);
    known.securityProviders().forEach(factory::addSecurityProvider);
    known
        .jdbcProperties()
        .stringPropertyNames()
        .forEach(name -> factory.jdbcProperty(name, known.jdbcProperties().getProperty(name)));
    properties.forEach(factory::jdbcProperty);
    return factory;
  }
}
