package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSketchTest {
  @Test
  void aboutOneShingleInEightIsSampled() {
    List<String> sketch = TextSketch.of(words(0, 8_000)).published();

    assertThat(sketch).hasSizeBetween(850, 1_150).isSorted().doesNotHaveDuplicates();
    assertThat(sketch).allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{15}[08]"));
  }

  @Test
  void fingerprintsNeverChange() {
    // Made with another implementation of MurmurHash3.
    assertThat(
            TextSketch.of(
                    "the quick brown fox jumps over the lazy dog and runs away from it while the"
                        + " hunter of the old village sleeps under a tree in the shade of summer")
                .published())
        .containsExactly(
            "1dd4c2f0356328b0",
            "70a442256277ed60",
            "8944e522808dd0a8",
            "91f2ef14809bc2d0",
            "93cb45bc67481c10",
            "9e366a5772003ca8");
  }

  @Test
  void aShortTextKeepsMoreThanIsPublished() {
    assertThat(TextSketch.of(words(0, 40)).size()).isEqualTo(37);
    assertThat(TextSketch.of(words(0, 123)).size()).isBetween(45, 75);
    assertThat(TextSketch.of(words(0, 250)).size()).isBetween(45, 80);
    assertThat(TextSketch.of(words(0, 40)).published()).hasSizeBetween(2, 9);
  }

  @Test
  void whatALongTextKeepsAShortOneKeepsToo() {
    Fingerprints dense = TextSketch.of(words(0, 60)).without(new boolean[1]);
    Fingerprints whole = TextSketch.of(words(0, 600)).without(new boolean[1]);

    Fingerprints rare = dense.at(Rate.EIGHTH);

    assertThat(whole.rate()).isEqualTo(Rate.EIGHTH);
    assertThat(dense.rate()).isEqualTo(Rate.ALL);
    assertThat(rare.size()).isPositive();
    for (int i = 0; i < rare.size(); i++) {
      assertThat(rare.at(i)).isEqualTo(whole.at(i));
    }
  }

  @Test
  void whoeverHoldsAWholeTextHoldsItsFingerprints() {
    Set<String> whole =
        new HashSet<>(TextSketch.of("before it " + words(0, 400) + " and after it").published());

    assertThat(whole).containsAll(TextSketch.of(words(0, 400)).published());
  }

  @Test
  void unrelatedTextsShareNothing() {
    assertThat(TextSketch.of(words(0, 500)).published())
        .doesNotContainAnyElementsOf(TextSketch.of(words(500, 1_000)).published());
  }

  @Test
  void fewerThanFourWordsHaveNoFingerprint() {
    assertThat(TextSketch.of("one two three").published()).isEmpty();
    assertThat(TextSketch.of("").published()).isEmpty();
  }

  @Test
  void linesDoNotMatterForWhatIsPublished() {
    assertThat(TextSketch.of(words(0, 400).replace(" word7", "\n\nword7")).published())
        .isEqualTo(TextSketch.of(words(0, 400)).published());
  }

  @Test
  void whatTouchesALineThatIsLeftOutIsLeftOut() {
    TextSketch whole =
        TextSketch.of(words(0, 400) + "\n" + words(400, 800) + "\n" + words(800, 1_200));

    Fingerprints outer = whole.without(new boolean[] {false, true, false});

    TextSketch first = TextSketch.of(words(0, 400));
    TextSketch last = TextSketch.of(words(800, 1_200));
    assertThat(outer.size()).isEqualTo(first.size() + last.size());
    assertThat(outer.at(0)).isEqualTo(Fingerprints.narrow(first.hash(0)));
    assertThat(outer.at(first.size())).isEqualTo(Fingerprints.narrow(last.hash(0)));
  }

  @Test
  void linesThatDifferInFiguresOnlyAreTheSameLine() {
    TextSketch sketch = TextSketch.of("Page 1 of 12!\n-- page 107 of 3\nthe end\n");

    assertThat(sketch.lineCount()).isEqualTo(3);
    assertThat(sketch.line(0)).isEqualTo(sketch.line(1)).isNotEqualTo(sketch.line(2));
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }
}
