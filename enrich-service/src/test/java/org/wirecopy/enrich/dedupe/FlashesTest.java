package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;

/** A flash with an edit is a copy; two flashes that tell other news are none. */
class FlashesTest {
  private static final int ROUNDS = 10;
  private static final int MANY = 200;

  static Stream<List<String>> halves() {
    return Stream.of(FlashTexts.SEEN, FlashTexts.UNSEEN);
  }

  @ParameterizedTest
  @MethodSource("halves")
  void aFlashWithOneEditIsLinkedToItAndToNoOther(List<String> flashes) {
    Prose prose = new Prose(1);
    int missed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Arrivals lane = new Arrivals(new HeapDuplicateMemory());
      for (int i = 0; i < flashes.size(); i++) {
        assertThat(lane.arrive("urn:" + i, flashes.get(i)).links()).isEmpty();
      }
      for (int i = 0; i < flashes.size(); i++) {
        List<Duplicate> links = lane.arrive("urn:e" + i, prose.oneEdit(flashes.get(i))).links();
        assertThat(links).extracting(Duplicate::uri).isSubsetOf("urn:" + i);
        missed += links.isEmpty() ? 1 : 0;
      }
    }

    assertThat(missed).isLessThanOrEqualTo(ROUNDS * flashes.size() / 100);
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 20, 30, 50})
  void soAreFlashesOfAnyLength(int words) {
    Prose prose = new Prose(words);
    Arrivals lane = new Arrivals(new HeapDuplicateMemory());
    int missed = 0;
    for (int i = 0; i < MANY; i++) {
      String flash = prose.text(words);
      assertThat(lane.arrive("urn:" + i, flash).links()).isEmpty();
      List<Duplicate> links = lane.arrive("urn:e" + i, prose.oneEdit(flash)).links();
      assertThat(links).extracting(Duplicate::uri).isSubsetOf("urn:" + i);
      missed += links.isEmpty() ? 1 : 0;
    }

    assertThat(missed).isLessThanOrEqualTo(MANY / 100);
  }

  @Test
  void aFlashWithinALongArticleIsContainedInIt() {
    Prose prose = new Prose(3);
    Arrivals lane = new Arrivals(new HeapDuplicateMemory());
    String flash = prose.text(60);
    lane.arrive("urn:long", flash + "\n" + prose.text(400));

    assertThat(lane.arrive("urn:flash", flash).links())
        .extracting(Duplicate::uri)
        .containsExactly("urn:long");
  }
}
