package org.wirecopy.runtime.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.testservers.CertificateAuthority;

class CertificateMeterTest {
  /** What keytool gives, by default. */
  private static final double DAYS_90 = Duration.ofDays(90).toSeconds();

  private static final double HOUR = Duration.ofHours(1).toSeconds();

  @TempDir static Path made;
  private static CertificateAuthority authority;

  @BeforeAll
  static void makeCertificates() throws Exception {
    authority = new CertificateAuthority(made);
    authority.sign("client", "dns:localhost");
  }

  @Test
  void theFirstEndOfPemAndStoresIsTold() throws Exception {
    List<CertificateFile> files =
        List.of(
            new CertificateFile(authority.trusted(), Optional.empty()),
            new CertificateFile(
                authority.store("client"), Optional.of(CertificateAuthority.PASSWORD)));

    assertThat(remaining(files, Instant.now())).isCloseTo(DAYS_90, within(HOUR));
  }

  @Test
  void whatHasEndedIsBelowZero() throws Exception {
    List<CertificateFile> files =
        List.of(new CertificateFile(authority.trusted(), Optional.empty()));

    assertThat(remaining(files, Instant.now().plus(Duration.ofDays(91)))).isNegative();
  }

  @Test
  void whatCannotBeReadCountsAsEnded() throws Exception {
    Path broken = Files.writeString(made.resolve("broken.pem"), "nothing");

    assertThat(remaining(List.of(new CertificateFile(broken, Optional.empty())), Instant.now()))
        .isZero();
    assertThat(
            remaining(
                List.of(new CertificateFile(made.resolve("none.pem"), Optional.empty())),
                Instant.now()))
        .isZero();
  }

  @Test
  void whoUsesNoneTellsNoTime() {
    assertThat(remaining(List.of(), Instant.now())).isNaN();
  }

  @Test
  void theSettingsOfKafkaPostgresAndHttpNameTheFiles() {
    Map<String, String> settings =
        Map.of(
            "kafka.security.protocol", "SASL_SSL",
            "kafka.ssl.truststore.location", "/kafka.pem",
            "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://db/wirecopy?sslmode=verify-full&sslrootcert=/postgres.pem",
            "quarkus.http.ssl.certificate.files", "/http.pem");

    assertThat(CertificateSettings.files(name -> Optional.ofNullable(settings.get(name))))
        .extracting(file -> file.path().toString())
        .containsExactly("/kafka.pem", "/postgres.pem", "/http.pem");
  }

  @Test
  void whatIsNotInUseIsNotLookedAt() {
    Map<String, String> settings = Map.of("kafka.ssl.truststore.location", "/kafka.pem");

    assertThat(CertificateSettings.files(name -> Optional.ofNullable(settings.get(name))))
        .isEmpty();
  }

  private static double remaining(List<CertificateFile> files, Instant now) {
    return new CertificateMeter(files, Clock.fixed(now, ZoneOffset.UTC)).remainingSeconds();
  }
}
