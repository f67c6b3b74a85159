package org.wirecopy.runtime.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.testservers.CertificateAuthority;

class RenewingSslEngineFactoryTest {
  private static final String PASSWORD = CertificateAuthority.PASSWORD;

  @TempDir static Path made;
  private static CertificateAuthority authority;

  @TempDir Path folder;
  private final RenewingSslEngineFactory factory = new RenewingSslEngineFactory();
  private final Map<String, Object> settings = new HashMap<>();
  private Path store;
  private Instant written = Instant.parse("2026-01-01T00:00:00Z");

  @BeforeAll
  static void makeCertificates() throws Exception {
    authority = new CertificateAuthority(made);
    authority.sign("old", "dns:localhost");
    authority.sign("new", "dns:localhost");
  }

  @BeforeEach
  void begin() throws Exception {
    store = folder.resolve("user.p12");
    put("old");
    settings.putAll(new AdminClientConfig(Map.of("bootstrap.servers", "localhost:1")).values());
    settings.put("ssl.keystore.type", "PKCS12");
    settings.put("ssl.keystore.location", store.toString());
  }

  @Test
  void aCertificateThatWasRenewedIsTakenUpWithTheNextConnection() throws Exception {
    settings.put("ssl.keystore.password", new Password(PASSWORD));
    factory.configure(settings);
    assertThat(name()).isEqualTo("CN=old");

    put("new");
    connect();

    assertThat(name()).isEqualTo("CN=new");
  }

  @Test
  void oneThatIsHalfWrittenIsLeftAloneUntilItIsWhole() throws Exception {
    settings.put("ssl.keystore.password", new Password(PASSWORD));
    factory.configure(settings);

    Files.write(store, new byte[] {1, 2, 3});
    touch();
    connect();
    assertThat(name()).isEqualTo("CN=old");

    put("new");
    connect();
    assertThat(name()).isEqualTo("CN=new");
  }

  @Test
  void withoutAPasswordTheOneInTheFileBesideTheStoreIsTaken() throws Exception {
    Files.writeString(folder.resolve("user.password"), PASSWORD + "\n");

    factory.configure(settings);

    assertThat(name()).isEqualTo("CN=old");
  }

  @Test
  void aWrongPasswordIsAnErrorAtTheStart() throws Exception {
    Files.writeString(folder.resolve("user.password"), "another");

    assertThatThrownBy(() -> factory.configure(settings)).hasMessageContaining("user.p12");
  }

  private void connect() {
    assertThat(factory.createClientSslEngine("localhost", 1, "https").getUseClientMode()).isTrue();
  }

  private String name() throws Exception {
    KeyStore keys = factory.keystore();
    return ((X509Certificate) keys.getCertificate("it")).getSubjectX500Principal().getName();
  }

  private void put(String name) throws Exception {
    Files.copy(authority.store(name), store, StandardCopyOption.REPLACE_EXISTING);
    touch();
  }

  /** A file system may not tell apart two times within a second. */
  private void touch() throws Exception {
    written = written.plusSeconds(60);
    Files.setLastModifiedTime(store, FileTime.from(written));
  }
}
