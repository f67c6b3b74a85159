package org.wirecopy.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keys and certificates as Strimzi would hand them out: a PKCS #12 store for each, and PEM. Each
 * certificate is its own authority here.
 */
final class Certificates {
  static final String PASSWORD = "only-for-this-test";
  private static final String ALIAS = "it";

  private final Path folder;

  Certificates(Path folder) {
    this.folder = folder;
  }

  /** Makes one for a common name; it is good for this machine as well. */
  void make(String name) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-alias",
                    ALIAS,
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store(name).toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!keytool.waitFor(2, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
      keytool.destroyForcibly();
      throw new IllegalStateException("keytool made nothing for " + name);
    }
  }

  Path store(String name) {
    return folder.resolve(name + ".p12");
  }

  /** A file with the certificates of these. */
  Path pem(String file, List<String> names) throws IOException, GeneralSecurityException {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store(name))) {
        store.load(in, PASSWORD.toCharArray());
      }
      text.append("-----BEGIN CERTIFICATE-----\n")
          .append(
              Base64.getMimeEncoder(64, new byte[] {'\n'})
                  .encodeToString(store.getCertificate(ALIAS).getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return Files.writeString(folder.resolve(file), text);
  }
}
