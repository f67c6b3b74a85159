package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/** Of the seeds, 000 stands in 001 but for a sentence, and no other two share text. */
class SeedDuplicatesTest {
  @Test
  void theFirstIsContainedInTheSecond() throws IOException {
    Map<String, FoundDuplicates> found = find(Comparator.reverseOrder());

    FoundDuplicates first = found.remove("000");
    assertThat(first.links())
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.uri()).isEqualTo("001");
              assertThat(link.relation()).isEqualTo(Relation.CONTAINED_IN);
              assertThat(link.share()).isGreaterThanOrEqualTo(0.85);
            });
    assertThat(first.family()).isEqualTo("000");
    assertThat(found).hasSize(4).allSatisfy((seed, none) -> assertThat(none.links()).isEmpty());
  }

  @Test
  void theOtherWayRoundTheSecondContainsTheFirst() throws IOException {
    Map<String, FoundDuplicates> found = find(Comparator.naturalOrder());

    assertThat(found.remove("001").links())
        .extracting(Duplicate::uri, Duplicate::relation)
        .containsExactly(tuple("000", Relation.CONTAINS));
    assertThat(found).hasSize(4).allSatisfy((seed, none) -> assertThat(none.links()).isEmpty());
  }

  /** By the three digits with which a seed's name begins. */
  private static Map<String, FoundDuplicates> find(Comparator<Path> order) throws IOException {
    List<Path> seeds;
    try (Stream<Path> files = Files.list(Path.of("..", "seeds"))) {
      seeds = files.sorted(order).toList();
    }
    Arrivals lane = new Arrivals(new HeapDuplicateMemory());
    Map<String, FoundDuplicates> found = new LinkedHashMap<>();
    for (Path seed : seeds) {
      String name = seed.getFileName().toString().substring(0, 3);
      found.put(name, lane.arrive(name, Files.readString(seed)));
    }
    return found;
  }
}
