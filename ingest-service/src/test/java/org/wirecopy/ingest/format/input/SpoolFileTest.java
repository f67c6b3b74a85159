package org.wirecopy.ingest.format.input;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFileTest {
  @TempDir Path folder;

  @Test
  void aFullDiskIsToldApartFromABrokenSource() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();

    try (SpoolFile file = SpoolFile.open(full)) {
      assertThatThrownBy(() -> file.write(new byte[] {1, 2, 3}, 0, 3))
          .isInstanceOf(TemporaryFileException.class)
          .hasMessageContaining("make room there");
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsToldApartToo() {
    assertThatThrownBy(() -> SpoolFile.open(folder)).isInstanceOf(TemporaryFileException.class);
  }
}
