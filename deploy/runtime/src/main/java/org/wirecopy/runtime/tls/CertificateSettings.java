package org.wirecopy.runtime.tls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files with certificates that settings name: those of Kafka, of Postgres, and our own. */
final class CertificateSettings {
  private static final Pattern OF_POSTGRES = Pattern.compile("[?&]ssl(?:root)?cert=([^&]+)");
  private static final String JDBC = "quarkus.datasource.jdbc.";
  private static final String JDBC_PROPERTIES = JDBC + "additional-jdbc-properties.";

  private CertificateSettings() {}

  /**
   * Those in use.
   *
   * @param values the value of a setting by its name; empty where there is none
   */
  static List<CertificateFile> files(Function<String, Optional<String>> values) {
    List<CertificateFile> files = new ArrayList<>();
    if (values.apply("kafka.security.protocol").orElse("").contains("SSL")) {
      for (String store : List.of("kafka.ssl.keystore.", "kafka.ssl.truststore.")) {
        values
            .apply(store + "location")
            .ifPresent(
                at ->
                    files.add(new CertificateFile(Path.of(at), values.apply(store + "password"))));
      }
    }
    Matcher url = OF_POSTGRES.matcher(values.apply(JDBC + "url").orElse(""));
    while (url.find()) {
      add(files, Optional.of(url.group(1)));
    }
    add(files, values.apply(JDBC_PROPERTIES + "sslrootcert"));
    add(files, values.apply(JDBC_PROPERTIES + "sslcert"));
    for (String own :
        values.apply("quarkus.http.ssl.certificate.files").orElse("").split(",", -1)) {
      add(files, Optional.of(own).filter(path -> !path.isBlank()));
    }
    add(files, values.apply("quarkus.tls.key-store.pem.0.cert"));
    return files;
  }

  private static void add(List<CertificateFile> files, Optional<String> path) {
    path.ifPresent(at -> files.add(new CertificateFile(Path.of(at.strip()), Optional.empty())));
  }
}
