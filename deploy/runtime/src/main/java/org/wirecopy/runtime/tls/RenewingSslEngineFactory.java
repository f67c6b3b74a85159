package org.wirecopy.runtime.tls;

import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jboss.logging.Logger;

/**
 * Kafka's own way to TLS, begun anew with the next connection after a certificate's file has
 * changed. Kafka's clients read certificates when they are made, and never again.
 */
public final class RenewingSslEngineFactory implements SslEngineFactory {
  private static final Logger LOG = Logger.getLogger(RenewingSslEngineFactory.class);

  private Map<String, Object> settings = Map.of();
  private Map<String, Object> inForce = Map.of();
  private DefaultSslEngineFactory current;

  @Override
  public synchronized void configure(Map<String, ?> configs) {
    settings = new HashMap<>(configs);
    begin(withPassword());
  }

  @Override
  public SSLEngine createClientSslEngine(
      String peerHost, int peerPort, String endpointIdentification) {
    return current().createClientSslEngine(peerHost, peerPort, endpointIdentification);
  }

  @Override
  public SSLEngine createServerSslEngine(String peerHost, int peerPort) {
    return current().createServerSslEngine(peerHost, peerPort);
  }

  /** Goes on with the old ones while the new ones are half written. */
  private synchronized DefaultSslEngineFactory current() {
    try {
      Map<String, Object> now = withPassword();
      if (!now.equals(inForce) || current.shouldBeRebuilt(inForce)) {
        begin(now);
        LOG.info("The certificates for Kafka have changed, and are taken up");
      }
    } catch (RuntimeException e) {
      LOG.warnf("The certificates for Kafka have changed and cannot be read: %s", e.getMessage());
    }
    return current;
  }

  private void begin(Map<String, Object> now) {
    DefaultSslEngineFactory next = new DefaultSslEngineFactory();
    next.configure(now);
    current = next;
    inForce = now;
  }

  private Map<String, Object> withPassword() {
    Map<String, Object> now = new HashMap<>(settings);
    Object store = now.get(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG);
    if (store != null && now.get(SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG) == null) {
      PasswordBeside.of(Path.of(store.toString()))
          .ifPresent(
              password -> now.put(SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG, new Password(password)));
    }
    return now;
  }

  @Override
  public boolean shouldBeRebuilt(Map<String, Object> nextConfigs) {
    return !settings.equals(nextConfigs);
  }

  @Override
  public Set<String> reconfigurableConfigs() {
    return SslConfigs.RECONFIGURABLE_CONFIGS;
  }

  @Override
  public synchronized KeyStore keystore() {
    return current.keystore();
  }

  @Override
  public synchronized KeyStore truststore() {
    return current.truststore();
  }

  @Override
  public void close() {}
}
