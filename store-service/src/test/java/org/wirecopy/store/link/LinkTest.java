package org.wirecopy.store.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;

class LinkTest {
  @Test
  void theMirroredShareIsTheShareThatTheOtherSideWouldHaveCounted() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      Set<Integer> a = sample(random);
      Set<Integer> b = sample(random);
      Set<Integer> common = new HashSet<>(a);
      common.retainAll(b);
      Set<Integer> all = new HashSet<>(a);
      all.addAll(b);
      double similarity = (double) common.size() / all.size();
      double share = (double) common.size() / a.size();

      assertThat(Link.mirroredShare(similarity, share))
          .isCloseTo((double) common.size() / b.size(), within(0.0001));
    }
  }

  @ParameterizedTest(name = "similarity {0}, share {1}: {2}")
  @CsvSource({
    "1, 1, 1",
    "0, 0, 0",
    "0, 0.5, 0",
    "0.5, 0, 0",
    // The pair of the sample articles: half of the longer one is all of the shorter one.
    "0.46, 0.94, 0.4739",
    // Rounding may make the similarity the greater: nobody shares more than all.
    "0.9, 0.8999, 1"
  })
  void theMirroredShareStaysBetweenNothingAndAll(double similarity, double share, double other) {
    assertThat(Link.mirroredShare(similarity, share)).isEqualTo(other);
  }

  @ParameterizedTest(name = "{0} is {1} from the other side")
  @CsvSource({"EXACT, EXACT", "NEAR, NEAR", "CONTAINS, CONTAINED_IN", "CONTAINED_IN, CONTAINS"})
  void relationsAreMirrored(Relation relation, Relation mirrored) {
    Duplicate seen = Link.mirrored(new Duplicate("urn:earlier", relation, 0.5, 0.5), "urn:later");

    assertThat(seen.relation()).isEqualTo(mirrored);
    assertThat(seen.uri()).isEqualTo("urn:later");
    assertThat(seen.similarity()).isEqualTo(0.5);
  }

  @Test
  void theBestComesFirst() {
    Duplicate exact = new Duplicate("urn:d", Relation.EXACT, 1, 1);
    Duplicate near = new Duplicate("urn:c", Relation.NEAR, 0.9, 0.9);
    Duplicate lessNear = new Duplicate("urn:b", Relation.NEAR, 0.6, 0.9);
    Duplicate held = new Duplicate("urn:a", Relation.CONTAINED_IN, 0.7, 1);
    Duplicate holds = new Duplicate("urn:e", Relation.CONTAINS, 0.7, 0.7);

    assertThat(Stream.of(held, lessNear, holds, exact, near).sorted(Link.BEST_FIRST))
        .isEqualTo(List.of(exact, near, lessNear, held, holds));
  }

  private static Set<Integer> sample(Random random) {
    Set<Integer> sample = new HashSet<>();
    int size = 20 + random.nextInt(60);
    while (sample.size() < size) {
      sample.add(random.nextInt(100));
    }
    return sample;
  }
}
