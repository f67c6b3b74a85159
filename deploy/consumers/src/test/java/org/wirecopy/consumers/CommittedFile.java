package org.wirecopy.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of this module that is made from something else, and committed so that nobody needs a
 * build to read it.
 */
public final class CommittedFile {
  private static final String COMMAND =
      "./mvnw install -DskipTests && ./mvnw verify -pl deploy/consumers -Dit.test=OpenApiIT"
          + " -Dwirecopy.renew=true";

  private CommittedFile() {}

  /** Compares it with what it is made from, or writes it anew. */
  public static void assertSame(Path file, String made) throws IOException {
    if (Boolean.getBoolean("wirecopy.renew")) {
      Files.writeString(file, made);
    }
    assertThat(file).as("to renew it: %s", COMMAND).content().isEqualTo(made);
  }
}
