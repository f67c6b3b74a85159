package org.wirecopy.enrich.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.onnx.Windows.Window;

class WindowsTest {
  @Test
  void nothingNeedsNoWindow() {
    assertThat(Windows.of(0, 510)).isEmpty();
  }

  @Test
  void whatFitsIsReadAtOnce() {
    assertThat(Windows.of(510, 510)).containsExactly(new Window(0, 510, 0, 510));
  }

  @Test
  void windowsOverlapAndEachTakesItsHalf() {
    assertThat(Windows.of(20, 16))
        .containsExactly(new Window(0, 16, 0, 14), new Window(12, 20, 14, 20));
  }

  @ParameterizedTest
  @CsvSource({"511,510", "1000,510", "5000,510", "100,14", "17,16", "29,16", "3000,2"})
  void eachPieceIsLabelledOnceInsideItsWindow(int count, int max) {
    List<Window> windows = Windows.of(count, max);

    int labelled = 0;
    for (Window window : windows) {
      assertThat(window.labelFrom()).isEqualTo(labelled).isGreaterThanOrEqualTo(window.from());
      assertThat(window.labelTo()).isGreaterThan(labelled).isLessThanOrEqualTo(window.to());
      assertThat(window.to() - window.from()).isLessThanOrEqualTo(max);
      labelled = window.labelTo();
    }
    assertThat(labelled).isEqualTo(count);
  }
}
