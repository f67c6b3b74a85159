package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/** Of the seeds, 000 stands in 001 but for a sentence, and no other two share text. */
class SeedCopiesTest {
  private final CopyFinder finder =
      new CopyFinder(CopyRules.MEASURED, new HeapCopies(), Long.MAX_VALUE);
  private final List<KnownCopy> found = new ArrayList<>();

  @Test
  void theFirstIsContainedInTheSecond() throws IOException {
    read(Comparator.reverseOrder());

    assertThat(found.subList(0, 4)).allMatch(copy -> copy.links().isEmpty());
    CopyLink link = found.get(4).links().get(0);
    assertThat(found.get(4).uri()).startsWith("000");
    assertThat(found.get(4).links()).hasSize(1);
    assertThat(found.get((int) link.number()).uri()).startsWith("001");
    assertThat(link.relation()).isEqualTo(Relation.CONTAINED_IN);
    assertThat(link.share()).isGreaterThanOrEqualTo(0.85);
    assertThat(found.get(4).family()).isEqualTo(found.get(4).uri());
  }

  @Test
  void theOtherWayRoundTheSecondContainsTheFirst() throws IOException {
    read(Comparator.naturalOrder());

    assertThat(found.get(1).links()).extracting(CopyLink::relation).containsOnly(Relation.CONTAINS);
    assertThat(found).filteredOn(copy -> !copy.links().isEmpty()).hasSize(1);
  }

  private void read(Comparator<Path> order) throws IOException {
    List<Path> seeds;
    try (Stream<Path> files = Files.list(Path.of("..", "seeds"))) {
      seeds = files.sorted(order).toList();
    }
    for (Path seed : seeds) {
      String uri = seed.getFileName().toString();
      String text = Files.readString(seed);
      String key = ExactKey.of(FoldedText.of(text));
      CopyFinder.Arrival arrival =
          new CopyFinder.Arrival(found.size(), uri, key, TextSketch.of(text), 0);
      KnownCopy copy = finder.find(arrival);
      finder.remember(arrival, copy, copy.family());
      found.add(copy);
    }
  }
}
