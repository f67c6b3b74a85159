package org.wirecopy.runtime.tls;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Tells for how long the certificates are good that this process uses. */
@Singleton
public class CertificateMeter implements MeterBinder {
  private static final Logger LOG = Logger.getLogger(CertificateMeter.class);

  private final List<CertificateFile> files;
  private final Clock clock;

  @Inject
  CertificateMeter(Config config) {
    this(
        CertificateSettings.files(name -> config.getOptionalValue(name, String.class)),
        Clock.systemUTC());
  }

  CertificateMeter(List<CertificateFile> files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("wirecopy.certificate.remaining", this, CertificateMeter::remainingSeconds)
        .baseUnit("seconds")
        .description(
            "Time until the first of the certificates ends that this process uses; 0 if one cannot"
                + " be read, NaN if it uses none")
        .register(registry);
  }

  /** Seconds; below zero where one has ended. */
  double remainingSeconds() {
    return files.stream().mapToDouble(this::remainingSeconds).min().orElse(Double.NaN);
  }

  private double remainingSeconds(CertificateFile file) {
    try {
      Instant now = clock.instant();
      return file.firstEnd()
          .map(end -> (double) Duration.between(now, end).toSeconds())
          .orElse(0.0);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      LOG.warnf("The certificates in %s cannot be read: %s", file.path(), e.getMessage());
      return 0;
    }
  }
}
