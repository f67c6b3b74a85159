package org.wirecopy.local.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wirecopy.local.RunFailedException;
import org.wirecopy.servers.Passwords;

/**
 * What proves to the services that a request comes from the owner of the run, and not from a page
 * in his browser or from another account. It stays the same from run to run.
 *
 * @param file that holds it and that the services read
 */
public record Token(Path file, String value) {
  /** The one of the directory, which is made where there is none. */
  public static Token of(DataDirectory data) {
    Path file = data.token();
    try {
      OwnerOnly.close(file);
      String known = Files.exists(file) ? Files.readString(file).strip() : "";
      if (known.isEmpty()) {
        known = Passwords.random();
        OwnerOnly.write(file, known + "\n");
      }
      return new Token(file, known);
    } catch (IOException e) {
      throw new RunFailedException("cannot read or write the token in " + file + ": " + e, e);
    }
  }
}
