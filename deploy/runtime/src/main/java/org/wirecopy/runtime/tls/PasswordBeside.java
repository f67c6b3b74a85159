package org.wirecopy.runtime.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The password of a key store from the file beside it, {@code user.password} for {@code user.p12}:
 * so Strimzi writes them. A renewed store may have another password, which no setting can follow.
 */
final class PasswordBeside {
  private PasswordBeside() {}

  /** Empty where there is no such file. */
  static Optional<String> of(Path store) {
    String name = store.getFileName().toString();
    int extension = name.lastIndexOf('.');
    if (extension < 0) {
      return Optional.empty();
    }
    Path file = store.resolveSibling(name.substring(0, extension) + ".password");
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
