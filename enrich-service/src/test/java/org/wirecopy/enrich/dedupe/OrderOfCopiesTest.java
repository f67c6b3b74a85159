package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/** Who comes first decides who is the original, and nothing else. */
class OrderOfCopiesTest {
  private static final int STORIES = 12;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void inWhateverOrderTheyComeTheSameArticlesAreLinkedInTheSameWay(int seed) {
    List<String[]> articles = articles();
    Map<String, Relation> inOrder = links(articles);
    Collections.shuffle(articles, new Random(seed));

    assertThat(links(articles)).isEqualTo(inOrder).hasSizeGreaterThan(4 * STORIES);
    assertThat(inOrder.values()).contains(Relation.values());
  }

  @Test
  void anOldTextWhoseArticleHasANewOneIsNoPartnerAnyMore() {
    LaneOnHeap lane = new LaneOnHeap();
    String first = words(1, 200);
    lane.arrive("urn:a", first);
    lane.arrive("urn:a", words(2, 200));

    assertThat(lane.arrive("urn:b", first)).isEmpty();
  }

  @Test
  void aVersionAmongVersionsLeavesWhatItAloneWouldHaveLeft() {
    LaneOnHeap changed = new LaneOnHeap();
    for (int version = 0; version < 10; version++) {
      changed.arrive("urn:a", words(version, 200) + "\n" + words(100, 30));
    }
    LaneOnHeap once = new LaneOnHeap();
    once.arrive("urn:a", words(9, 200) + "\n" + words(100, 30));

    TextSketch sketch = TextSketch.of(words(9, 200) + "\n" + words(100, 30));
    for (int i = 0; i < sketch.size(); i++) {
      long hash = Fingerprints.narrow(sketch.hash(i));
      assertThat(changed.memory.fingerprint(hash).held())
          .isEqualTo(once.memory.fingerprint(hash).held())
          .isEqualTo(1);
    }
    assertThat(
            changed.memory.fingerprint(Fingerprints.narrow(TextSketch.of(words(3, 200)).hash(0))))
        .isEqualTo(Posting.NONE);
  }

  /** Each story whole, edited, equal, in a page with another one, and its second half. */
  private static List<String[]> articles() {
    List<String[]> articles = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      String story = words(i, 240);
      articles.add(new String[] {"urn:whole:" + i, story});
      articles.add(new String[] {"urn:edited:" + i, story.replaceAll("(\\S+ ){29}\\S+", "$1new")});
      articles.add(new String[] {"urn:equal:" + i, "  " + story});
      articles.add(new String[] {"urn:page:" + i, words(100 + i, 700) + "\n" + story});
      articles.add(new String[] {"urn:half:" + i, story.substring(story.length() * 2 / 3)});
    }
    return articles;
  }

  private static Map<String, Relation> links(List<String[]> articles) {
    LaneOnHeap lane = new LaneOnHeap();
    articles.forEach(article -> lane.arrive(article[0], article[1]));
    return lane.links();
  }

  static String words(int seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> Integer.toString(random.nextInt(46_656, 1_679_616), 36))
        .collect(Collectors.joining(" "));
  }
}
