package org.wirecopy.ingest.format.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
  private static List<String> lines(String text, int longest, int atOnce) throws IOException {
    InputStream bytes =
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, atOnce));
          }
        };
    BoundedLines lines = new BoundedLines(bytes, longest);
    List<String> all = new ArrayList<>();
    while (lines.next()) {
      all.add(
          lines.number()
              + (lines.isTooLong() ? "!" : ":")
              + new String(lines.bytes(), StandardCharsets.UTF_8));
    }
    return all;
  }

  @Test
  void linesEndWithLineFeedsAndTheLastMayEndWithout() throws IOException {
    assertThat(lines("a\n\nbc\nd", 10, 100)).containsExactly("1:a", "2:", "3:bc", "4:d");
    assertThat(lines("a\n", 10, 100)).containsExactly("1:a");
    assertThat(lines("", 10, 100)).isEmpty();
  }

  @Test
  void linesAreTheSameHoweverTheBytesArrive() throws IOException {
    for (int atOnce = 1; atOnce < 8; atOnce++) {
      assertThat(lines("abc\n\nde\nf", 10, atOnce)).containsExactly("1:abc", "2:", "3:de", "4:f");
    }
  }

  @Test
  void whatIsBeyondTheBoundIsPassedOver() throws IOException {
    for (int atOnce = 1; atOnce < 8; atOnce++) {
      assertThat(lines("abc\nabcd\nab\nabcde", 3, atOnce))
          .containsExactly("1:abc", "2!abc", "3:ab", "4!abc");
    }
  }
}
