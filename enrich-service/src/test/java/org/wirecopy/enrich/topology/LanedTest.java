package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanedTest {
  @Test
  void articlesOfOneLanguageShareALane() {
    Optional<Set<Integer>> one = lane("urn:a", "en", 4);
    Optional<Set<Integer>> other = lane("urn:b", "en", 4);

    assertThat(one).isEqualTo(other);
    assertThat(one.orElseThrow()).hasSize(1).allMatch(lane -> lane >= 0 && lane < 4);
  }

  @Test
  void languagesSpreadOverTheLanes() {
    assertThat(Set.of(lane("urn:a", "en", 4), lane("urn:a", "fr", 4), lane("urn:a", "ja", 4)))
        .hasSizeGreaterThan(1);
  }

  private static Optional<Set<Integer>> lane(String uri, String language, int lanes) {
    return Laned.partitioner().partitions("lane", uri, Laned.takenDown(language), lanes);
  }
}
