package org.wirecopy.runtime.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with certificates.
 *
 * @param path PEM, PKCS #12 or JKS
 * @param password of a store; empty where it has none, or where it stands in the file beside it
 */
record CertificateFile(Path path, Optional<String> password) {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----\\R?", Pattern.DOTALL);

  /**
   * When the first of its certificates ends; empty where it holds none.
   *
   * @throws IOException if the file cannot be read
   * @throws GeneralSecurityException if what it holds cannot be
   */
  Optional<Instant> firstEnd() throws IOException, GeneralSecurityException {
    return certificates().stream()
        .filter(X509Certificate.class::isInstance)
        .map(one -> ((X509Certificate) one).getNotAfter().toInstant())
        .min(Instant::compareTo);
  }

  private List<Certificate> certificates() throws IOException, GeneralSecurityException {
    Matcher pem = PEM.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
    List<Certificate> certificates = new ArrayList<>();
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    while (pem.find()) {
      byte[] one = pem.group().getBytes(StandardCharsets.ISO_8859_1);
      certificates.add(factory.generateCertificate(new ByteArrayInputStream(one)));
    }
    return certificates.isEmpty() ? ofStore() : certificates;
  }

  private List<Certificate> ofStore() throws IOException, GeneralSecurityException {
    char[] opener =
        password.or(() -> PasswordBeside.of(path)).map(String::toCharArray).orElse(null);
    KeyStore store = KeyStore.getInstance(path.toFile(), opener);
    List<Certificate> certificates = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      Certificate[] chain = store.getCertificateChain(alias);
      certificates.addAll(chain == null ? List.of(store.getCertificate(alias)) : List.of(chain));
    }
    return certificates;
  }
}
