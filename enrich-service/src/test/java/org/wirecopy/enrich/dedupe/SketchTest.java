package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchTest {
  @Test
  void aboutOneShingleInEightIsSampled() {
    List<String> sketch = Sketch.of(words(0, 8_000));

    assertThat(sketch).hasSizeBetween(850, 1_150).isSorted().doesNotHaveDuplicates();
    assertThat(sketch).allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{15}[08]"));
  }

  @Test
  void fingerprintsNeverChange() {
    // Made with another implementation of MurmurHash3.
    assertThat(
            Sketch.of(
                "the quick brown fox jumps over the lazy dog and runs away from it while the hunter"
                    + " of the old village sleeps under a tree in the shade of summer"))
        .containsExactly(
            "1dd4c2f0356328b0",
            "70a442256277ed60",
            "8944e522808dd0a8",
            "91f2ef14809bc2d0",
            "93cb45bc67481c10",
            "9e366a5772003ca8");
  }

  @Test
  void whoeverHoldsAWholeTextHoldsItsFingerprints() {
    Set<String> whole = new HashSet<>(Sketch.of("before it " + words(0, 400) + " and after it"));

    assertThat(whole).containsAll(Sketch.of(words(0, 400)));
  }

  @Test
  void unrelatedTextsShareNothing() {
    assertThat(Sketch.of(words(0, 500))).doesNotContainAnyElementsOf(Sketch.of(words(500, 1_000)));
  }

  @Test
  void fewerThanFourWordsHaveNoFingerprint() {
    assertThat(Sketch.of("one two three")).isEmpty();
    assertThat(Sketch.of("")).isEmpty();
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }
}
