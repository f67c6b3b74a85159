package org.wirecopy.ingest.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardTest {
  private static final List<Shard> THREE =
      List.of(new Shard(0, 3), new Shard(1, 3), new Shard(2, 3));

  @Test
  void everyFileHasExactlyOneOwner() {
    for (int i = 0; i < 1_000; i++) {
      String path = "2024/" + i + ".txt";
      assertThat(THREE).filteredOn(shard -> shard.owns(path)).hasSize(1);
    }
  }

  @Test
  void filesAreSpreadEvenly() {
    long first =
        IntStream.range(0, 3_000).filter(i -> THREE.get(0).owns("2024/" + i + ".txt")).count();

    assertThat(first).isBetween(900L, 1_100L);
  }

  @Test
  void theOwnerIsAFunctionOfThePathThatNeverChanges() {
    // CRC-32 of the nine digits is its published check value, 0xCBF43926.
    assertThat(THREE.get(0).ownerOf("123456789")).isEqualTo((int) (0xCBF43926L % 3));
  }

  @Test
  void allFilesBelongToTheOnlyOne() {
    assertThat(Shard.WHOLE.owns("a")).isTrue();
    assertThat(Shard.WHOLE.carriesOutTakedowns()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "-1,2", "0,0"})
  void anIndexBeyondTheCountIsRejectedByName(int index, int count) {
    assertThatThrownBy(() -> new Shard(index, count))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wirecopy.ingest.index");
  }

  @Test
  void theOrdinalIsTheNumberAtTheEndOfTheHostName() {
    assertThat(ShardIndex.of("ordinal", "wirecopy-ingest-12")).isEqualTo(12);
    assertThat(ShardIndex.of("3", "wirecopy-ingest-12")).isEqualTo(3);
  }

  @Test
  void aHostNameWithoutNumberIsRejected() {
    assertThatThrownBy(() -> ShardIndex.of("ordinal", "laptop"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("laptop")
        .hasMessageContaining("StatefulSet");
  }
}
