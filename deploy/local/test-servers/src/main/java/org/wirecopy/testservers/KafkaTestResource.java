package org.wirecopy.testservers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A Kafka for a Quarkus test; sets {@code kafka.bootstrap.servers}. A test that makes outages has
 * the broker itself injected into a field of type {@link TestKafka}.
 */
public final class KafkaTestResource implements QuarkusTestResourceLifecycleManager {
  private TestKafka kafka;

  @Override
  public Map<String, String> start() {
    kafka = TestKafka.start();
    return Map.of("kafka.bootstrap.servers", kafka.bootstrapServers());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(kafka, new TestInjector.MatchesType(TestKafka.class));
  }

  @Override
  public void stop() {
    if (kafka != null) {
      kafka.close();
    }
  }
}
