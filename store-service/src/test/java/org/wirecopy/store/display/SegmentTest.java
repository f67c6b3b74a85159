package org.wirecopy.store.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Entity;

class SegmentTest {
  @Test
  void offsetsCountCodePointsNotCharacters() {
    List<Segment> segments = Segment.of("😀😀 Off to Rome!", List.of(entity("Rome", 10, 14)));

    assertThat(segments).extracting(Segment::text).containsExactly("😀😀 Off to ", "Rome", "!");
    assertThat(segments.get(1).entity().name()).isEqualTo("Rome");
  }

  @Test
  void joinedAgainTheSegmentsAreTheText() {
    String text = "Haftar met Haftar in Rome";

    List<Segment> segments =
        Segment.of(text, List.of(entity("Rome", 21, 25), entity("Haftar", 11, 17)));

    assertThat(String.join("", segments.stream().map(Segment::text).toList())).isEqualTo(text);
    assertThat(segments.stream().filter(one -> one.entity() != null).map(Segment::text))
        .containsExactly("Haftar", "Rome");
  }

  @Test
  void mentionsThatOverlapOrLieOutsideAreLeftOut() {
    List<Segment> segments =
        Segment.of(
            "Government of Libya",
            List.of(
                entity("Libya", 14, 19),
                entity("Government of Libya", 0, 19),
                entity("nowhere", 30, 35),
                entity("backwards", 5, 5)));

    assertThat(segments).extracting(Segment::text).containsExactly("Government of Libya");
  }

  private static Entity entity(String name, int start, int end) {
    return new Entity(name, Entity.Type.LOC, name, List.of(new Entity.Mention(name, start, end)));
  }
}
