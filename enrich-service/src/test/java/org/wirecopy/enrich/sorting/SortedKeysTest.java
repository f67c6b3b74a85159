package org.wirecopy.enrich.sorting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedKeysTest {
  @TempDir Path folder;

  @Test
  void keysComeInTheOrderOfTheirBytesWithAllTheirNumbers() throws IOException {
    assertThat(sorted(List.of("b", "é", "ab", "b", "", "a"), List.of(3L, 1L, 4L, 2L, 5L, 6L)))
        .containsExactly("=[5]", "a=[6]", "ab=[4]", "b=[2, 3]", "é=[1]");
  }

  @Test
  void moreThanAreSortedAtOnceAreMerged() throws IOException {
    Random random = new Random(5);
    List<String> keys = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    Map<String, List<Long>> expected = new TreeMap<>();
    for (long i = 0; i < 250_000; i++) {
      String key = "https://outlet.example/" + random.nextInt(200_000);
      keys.add(key);
      numbers.add(i);
      expected.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
    }

    assertThat(sorted(keys, numbers))
        .containsExactlyElementsOf(
            expected.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }

  @Test
  void thereMayBeNone() throws IOException {
    assertThat(sorted(List.of(), List.of())).isEmpty();
  }

  /** Characters are bytes. */
  private List<String> sorted(List<String> keys, List<Long> numbers) throws IOException {
    List<String> read = new ArrayList<>();
    try (SortedKeys sorted = new SortedKeys(folder)) {
      for (int i = 0; i < keys.size(); i++) {
        sorted.add(Bytes.wrap(keys.get(i).getBytes(ISO_8859_1)), numbers.get(i));
      }
      sorted.read((key, all) -> read.add(new String(key.get(), ISO_8859_1) + "=" + all));
    }
    assertThat(folder).isEmptyDirectory();
    return read;
  }
}
