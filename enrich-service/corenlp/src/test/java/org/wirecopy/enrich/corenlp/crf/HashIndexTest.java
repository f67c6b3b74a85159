package org.wirecopy.enrich.corenlp.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashIndexTest {
  private static final int MANY = 20_000;

  private static long hash(int number) {
    return FeatureHash.of("feature " + number).value();
  }

  @Test
  void everyHashHasItsNumberAndNoOtherHasOne() {
    HashIndex index = new HashIndex(IntStream.range(0, MANY).mapToLong(i -> hash(i)).toArray());

    assertThat(IntStream.range(0, MANY)).allMatch(i -> index.number(hash(i)) == i);
    assertThat(IntStream.range(MANY, 10 * MANY)).noneMatch(i -> index.contains(hash(i)));
  }

  @Test
  void hashesThatDifferInFewBitsAreTold() {
    HashIndex index = new HashIndex(new long[] {0, 1L << 63, -1});

    assertThat(index.number(0)).isZero();
    assertThat(index.number(1L << 63)).isEqualTo(1);
    assertThat(index.number(-1)).isEqualTo(2);
    assertThat(index.contains(1)).isFalse();
    assertThat(index.contains(-2)).isFalse();
  }

  @Test
  void oneHashStandsThereOnce() {
    assertThatIllegalArgumentException().isThrownBy(() -> new HashIndex(new long[] {7, 8, 7}));
  }
}
