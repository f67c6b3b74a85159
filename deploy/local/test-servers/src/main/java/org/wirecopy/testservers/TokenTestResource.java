package org.wirecopy.testservers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A token for a Quarkus test that writes over HTTP, and little patience with slow requests. */
public final class TokenTestResource implements QuarkusTestResourceLifecycleManager {
  /** What the file holds. */
  public static final String TOKEN = "a-token-that-is-known-to-every-test-0123456789";

  /** What a request that writes needs as {@code Authorization}. */
  public static final String BEARER = "Bearer " + TOKEN;

  private Path file;

  /** For a service that runs beside the test: a file with the token. */
  public static Path writeTo(Path folder) throws IOException {
    return Files.writeString(folder.resolve("token"), TOKEN + "\n");
  }

  @Override
  public Map<String, String> start() {
    try {
      file = Files.createTempFile("wirecopy", ".token");
      Files.writeString(file, TOKEN + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "wirecopy.http.token-file", file.toString(), "wirecopy.http.request-timeout", "5s");
  }

  @Override
  public void stop() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
