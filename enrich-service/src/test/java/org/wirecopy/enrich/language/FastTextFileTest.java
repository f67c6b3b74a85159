package org.wirecopy.enrich.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastTextFileTest {
  @Test
  void anotherFileIsRejected() {
    assertThatThrownBy(() -> FastTextFile.read("PK and so on and on".getBytes(UTF_8)))
        .isInstanceOf(StreamCorruptedException.class)
        .hasMessageContaining("no fastText model");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 30, 70, 1_000, 200_000, 800_000, 938_000})
  void aFileThatIsCutOffIsRejected(int length) throws IOException {
    byte[] whole;
    try (InputStream in = FastTextFile.class.getResourceAsStream("lid.176.ftz")) {
      whole = in.readAllBytes();
    }

    assertThatThrownBy(() -> FastTextFile.read(Arrays.copyOf(whole, length)))
        .isInstanceOf(StreamCorruptedException.class);
  }
}
