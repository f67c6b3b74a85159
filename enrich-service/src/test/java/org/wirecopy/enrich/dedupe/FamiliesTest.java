package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One story that forty outlets cut, edit and surround with their own is one family. */
class FamiliesTest {
  private static final int OUTLETS = 40;
  private static final int STORIES = 40;

  @Test
  void hardlyAnyOutletIsOfAnotherFamily() {
    int ofTheLargest = 0;
    for (int seed = 0; seed < STORIES; seed++) {
      ofTheLargest += Collections.max(families(new Prose(seed)).values());
    }

    assertThat(ofTheLargest).isGreaterThanOrEqualTo(OUTLETS * STORIES * 95 / 100);
  }

  private static Map<String, Integer> families(Prose prose) {
    Arrivals lane = new Arrivals(new HeapDuplicateMemory());
    String story = prose.text(300);
    Map<String, Integer> families = new HashMap<>();
    for (int i = 0; i < OUTLETS; i++) {
      String cut = prose.beginning(story, prose.anyOf(0.4, 1));
      String taken = prose.edited(cut, prose.anyOf(0, 0.1)) + "\n" + prose.text(15);
      String uri = "https://outlet-" + i + ".example/story";
      families.merge(lane.arrive(uri, taken).family(), 1, Integer::sum);
    }
    return families;
  }
}
