package org.wirecopy.store.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSizeTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(8);

  private final BatchSize size = new BatchSize(500, TIMEOUT);

  @Test
  void whatOutlastsItsTimeIsHalvedDownToOneRecord() {
    size.outlasted(500);
    assertThat(size.records()).isEqualTo(250);

    for (int i = 0; i < 10; i++) {
      size.outlasted(size.records());
    }
    assertThat(size.records()).isEqualTo(1);
  }

  @Test
  void aBatchThatWasSmallerThanItMightHaveBeenIsHalvedAsItWas() {
    size.outlasted(20);

    assertThat(size.records()).isEqualTo(10);
  }

  @Test
  void itGrowsAgainWhereTwiceAsManyWouldStillTakeHalfOfTheTimeAtMost() {
    size.outlasted(8);

    size.written(TIMEOUT.dividedBy(4));
    assertThat(size.records()).isEqualTo(4);

    size.written(TIMEOUT.dividedBy(4).minusMillis(1));
    assertThat(size.records()).isEqualTo(8);
  }

  @Test
  void itNeverExceedsTheMost() {
    size.written(Duration.ZERO);

    assertThat(size.records()).isEqualTo(500);
  }
}
