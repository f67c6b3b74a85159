package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.enrich.dedupe.SampleTexts.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/** Who comes first decides who is the original, and nothing else. */
class OrderOfDuplicatesTest {
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
    Arrivals lane = new Arrivals(new HeapDuplicateMemory());
    String first = words(1, 200);
    lane.arrive("urn:a", first);
    lane.arrive("urn:a", words(2, 200));

    assertThat(lane.arrive("urn:b", first).links()).isEmpty();
  }

  @Test
  void aVersionAmongVersionsLeavesWhatItAloneWouldHaveLeft() {
    HeapDuplicateMemory changed = new HeapDuplicateMemory();
    Arrivals versions = new Arrivals(changed);
    for (int version = 0; version < 10; version++) {
      versions.arrive("urn:a", words(version, 200) + "\n" + words(100, 30));
    }
    HeapDuplicateMemory once = new HeapDuplicateMemory();
    new Arrivals(once).arrive("urn:a", words(9, 200) + "\n" + words(100, 30));

    TextSketch sketch = TextSketch.of(words(9, 200) + "\n" + words(100, 30));
    for (int i = 0; i < sketch.size(); i++) {
      long hash = Fingerprints.narrow(sketch.hash(i));
      assertThat(changed.fingerprint(hash).held())
          .isEqualTo(once.fingerprint(hash).held())
          .isEqualTo(1);
    }
    assertThat(changed.fingerprint(Fingerprints.narrow(TextSketch.of(words(3, 200)).hash(0))))
        .isEqualTo(Posting.NONE);
  }

  /** Each story whole, edited, equal, in a page with another one, and its second half. */
  private static List<String[]> articles() {
    List<String[]> articles = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      String story = words(i, 240);
      articles.add(new String[] {"urn:whole:" + i, story});
      articles.add(
          new String[] {"urn:edited:" + i, story.replaceAll("((?:\\S+ ){29})\\S+", "$1new")});
      articles.add(new String[] {"urn:equal:" + i, "  " + story});
      articles.add(new String[] {"urn:page:" + i, words(100 + i, 700) + "\n" + story});
      articles.add(new String[] {"urn:half:" + i, story.substring(story.length() * 2 / 3)});
    }
    return articles;
  }

  /** Every link as the two URIs in order, and the relation seen from the first. */
  private static Map<String, Relation> links(List<String[]> articles) {
    Arrivals lane = new Arrivals(new HeapDuplicateMemory());
    Map<String, Relation> links = new HashMap<>();
    for (String[] article : articles) {
      String uri = article[0];
      for (Duplicate link : lane.arrive(uri, article[1]).links()) {
        if (uri.compareTo(link.uri()) < 0) {
          links.put(uri + " " + link.uri(), link.relation());
        } else {
          links.put(link.uri() + " " + uri, seenFrom(link));
        }
      }
    }
    return links;
  }

  private static Relation seenFrom(Duplicate link) {
    return switch (link.relation()) {
      case CONTAINS -> Relation.CONTAINED_IN;
      case CONTAINED_IN -> Relation.CONTAINS;
      case EXACT, NEAR -> link.relation();
    };
  }
}
