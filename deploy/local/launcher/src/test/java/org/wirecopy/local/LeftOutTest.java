package org.wirecopy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.local.place.DataDirectory;

class LeftOutTest {
  @TempDir Path directory;

  @Test
  void aShellReadsTheSettingsAsTheyAreMeant() throws Exception {
    // Given
    String odd = "it's a $FOLDER with `words` & more";
    LeftOut left =
        new LeftOut(
            Part.INGEST,
            new TreeMap<>(Map.of("FOLDER", odd, "PLAIN", "127.0.0.1:9092")),
            DataDirectory.at(directory.resolve("data")));
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    // When
    left.describe(new PrintStream(said, true, UTF_8));

    // Then
    Path file = directory.resolve("data/ingest.env");
    Process shell =
        new ProcessBuilder("sh", "-c", ". \"$1\"; printf '%s' \"$FOLDER\"", "sh", file.toString())
            .start();
    assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8)).isEqualTo(odd);
    assertThat(file).content().contains("PLAIN=127.0.0.1:9092\n");
    assertThat(said.toString(UTF_8)).contains(file.toString(), "-pl ingest-service", "quarkus:dev");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
