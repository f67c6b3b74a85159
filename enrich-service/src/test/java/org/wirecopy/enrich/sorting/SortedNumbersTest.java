package org.wirecopy.enrich.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedNumbersTest {
  private static final long LARGEST = (1L << 48) - 1;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} expected")
  @ValueSource(longs = {0, 20_000, 2_000_000, 1_000_000_000})
  void pairsComeInTheOrderOfTheFirstAndAsTheyWereAdded(long expected) throws IOException {
    Random random = new Random(expected);
    List<long[]> pairs = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      // Half of them again and again.
      long first = i % 2 == 0 ? random.nextLong() & LARGEST : random.nextLong(50) << 42;
      pairs.add(new long[] {first, random.nextLong()});
    }
    pairs.add(new long[] {LARGEST, -1});
    pairs.add(new long[] {0, 1});

    List<long[]> read = sorted(pairs, expected);

    pairs.sort(Comparator.comparingLong(pair -> pair[0]));
    assertThat(read).usingElementComparator(ORDER).containsExactlyElementsOf(pairs);
  }

  @Test
  void thereMayBeNone() throws IOException {
    assertThat(sorted(List.of(), 10)).isEmpty();
  }

  private static final Comparator<long[]> ORDER =
      Comparator.<long[]>comparingLong(pair -> pair[0]).thenComparingLong(pair -> pair[1]);

  private List<long[]> sorted(List<long[]> pairs, long expected) throws IOException {
    Path file = folder.resolve("pairs");
    List<long[]> read = new ArrayList<>();
    try (SortedNumbers sorted = new SortedNumbers(file, expected)) {
      for (long[] pair : pairs) {
        sorted.add(pair[0], pair[1]);
      }
      for (int part = 0; part < sorted.parts(); part++) {
        long[] some = sorted.part(part);
        for (int i = 0; i < some.length; i += 2) {
          read.add(new long[] {some[i], some[i + 1]});
        }
      }
    }
    assertThat(file).doesNotExist();
    return read;
  }
}
