package org.wirecopy.testservers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An authority that signs certificates with the JDK's keytool, as a company's own would. */
public final class CertificateAuthority {
  /** Of every store. */
  public static final String PASSWORD = "only-for-this-test";

  private static final String ALIAS = "it";

  private final Path folder;

  /**
   * Makes the authority.
   *
   * @param folder of its own, for all that it makes
   */
  public CertificateAuthority(Path folder) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    makeKey("authority", "-ext", "bc:critical=ca:true");
  }

  /**
   * Makes a key with a certificate.
   *
   * @param name of whom it says it is (CN)
   * @param hosts as keytool's {@code san} has them
   */
  public void sign(String name, String hosts)
      throws IOException, InterruptedException, GeneralSecurityException {
    makeKey(name);
    Path request = folder.resolve(name + ".csr");
    Path signed = folder.resolve(name + ".crt");
    keytool(store(name), "-certreq", "-file", request.toString());
    keytool(
        store("authority"),
        "-gencert",
        "-infile",
        request.toString(),
        "-outfile",
        signed.toString(),
        "-ext",
        "san=" + hosts);
    keytool(
        store(name),
        "-importcert",
        "-noprompt",
        "-alias",
        "authority",
        "-file",
        trusted().toString());
    keytool(store(name), "-importcert", "-noprompt", "-file", signed.toString());
  }

  private void makeKey(String name, String... further) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name));
    arguments.addAll(List.of(further));
    keytool(store(name), arguments.toArray(String[]::new));
  }

  private void keytool(Path store, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    if (!command.contains("-alias")) {
      command.addAll(List.of("-alias", ALIAS));
    }
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", store.toString()));
    Path said = folder.resolve("keytool.log");
    Process keytool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!keytool.waitFor(2, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
      keytool.destroyForcibly();
      throw new IllegalStateException("keytool failed: " + Files.readString(said));
    }
  }

  /** Key and certificates, PKCS #12; the password is {@link #PASSWORD}. */
  public Path store(String name) {
    return folder.resolve(name + ".p12");
  }

  /** The authority's certificate as PEM: what those trust who trust it. */
  public Path trusted() throws IOException, GeneralSecurityException {
    return certificate("authority");
  }

  /** The certificate of a name, as PEM. */
  public Path certificate(String name) throws IOException, GeneralSecurityException {
    Certificate certificate = load(name).getCertificate(ALIAS);
    return pem(name + ".pem", "CERTIFICATE", certificate.getEncoded());
  }

  /** The key of a name, PKCS #8 as PEM, for its owner alone, which Postgres insists on. */
  public Path key(String name) throws IOException, GeneralSecurityException {
    byte[] key = load(name).getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
    Path file = pem(name + ".key", "PRIVATE KEY", key);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private KeyStore load(String name) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store(name))) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  /** Written once: a service that watches the file would take up half of it. */
  private Path pem(String name, String kind, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      return file;
    }
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return Files.writeString(
        file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, text, kind));
  }
}
