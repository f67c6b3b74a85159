package org.wirecopy.testservers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A Postgres for a Quarkus test; sets {@code quarkus.datasource.jdbc.url}, {@code .username} and
 * {@code .password}. A test that makes outages has the server itself injected into a field of type
 * {@link TestPostgres}.
 */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
  private TestPostgres postgres;

  @Override
  public Map<String, String> start() {
    postgres = TestPostgres.start();
    return Map.of(
        "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
        "quarkus.datasource.username", postgres.username(),
        "quarkus.datasource.password", postgres.password());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(postgres, new TestInjector.MatchesType(TestPostgres.class));
  }

  @Override
  public void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }
}
