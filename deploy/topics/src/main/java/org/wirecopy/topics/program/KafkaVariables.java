package org.wirecopy.topics.program;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.wirecopy.runtime.tls.RenewingSslEngineFactory;

/**
 * Where an operator's program finds Kafka: as the services do, by {@code KAFKA_BOOTSTRAP_SERVERS}
 * and further variables that begin so.
 */
public final class KafkaVariables {
  private static final String PREFIX = "KAFKA_";

  private KafkaVariables() {}

  /** The settings of all clients that the variables of a process say. */
  public static Map<String, Object> settings(Map<String, String> environment) {
    Map<String, Object> kafka = new HashMap<>();
    kafka.put("ssl.engine.factory.class", RenewingSslEngineFactory.class);
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            String setting = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
            kafka.put(setting.replace('_', '.'), value);
          }
        });
    return kafka;
  }
}
