package org.wirecopy.store.samples;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.wirecopy.testservers.TestPostgres;

/** A Postgres that can get stuck: a test has its {@link StallingProxy} injected. */
public final class StallingPostgres implements QuarkusTestResourceLifecycleManager {
  private TestPostgres postgres;
  private StallingProxy proxy;

  /** Behind the Postgres of other tests, whose settings it takes the place of. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    postgres = TestPostgres.start();
    URI uri = URI.create(postgres.jdbcUrl().substring("jdbc:".length()));
    try {
      proxy = new StallingProxy(uri.getHost(), uri.getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url",
            "jdbc:postgresql://127.0.0.1:" + proxy.port() + uri.getPath(),
        "quarkus.datasource.username", postgres.username(),
        "quarkus.datasource.password", postgres.password());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(proxy, new TestInjector.MatchesType(StallingProxy.class));
  }

  @Override
  public void stop() {
    proxy.close();
    postgres.close();
  }
}
