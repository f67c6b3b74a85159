package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/** The news of a day in eight short stories contains all eight. */
class RoundUpsTest {
  private static final int STORIES = 8;
  private static final int DAYS = 40;

  @ParameterizedTest
  @CsvSource({"20, 35, 0.96", "35, 60, 0.98", "80, 200, 1"})
  void aRoundUpContainsItsStories(int least, int most, double found) {
    int held = 0;
    for (int day = 0; day < DAYS; day++) {
      Prose prose = new Prose(day);
      Arrivals lane = new Arrivals(new HeapDuplicateMemory());
      List<String> stories = stories(prose, least, most);
      for (int i = 0; i < STORIES; i++) {
        lane.arrive("urn:" + i, stories.get(i));
        lane.arrive("urn:other:" + i, prose.text(least));
      }

      List<Duplicate> links = lane.arrive("urn:round-up", roundUp(stories)).links();

      assertThat(links).allMatch(link -> link.relation() == Relation.CONTAINS);
      assertThat(links).noneMatch(link -> link.uri().startsWith("urn:other"));
      held += links.size();
    }

    assertThat(held).isGreaterThanOrEqualTo((int) (found * STORIES * DAYS));
  }

  @ParameterizedTest
  @CsvSource({"20, 35, 0.94", "35, 60, 0.98"})
  void soItDoesWhereItComesFirst(int least, int most, double found) {
    Set<String> held = new HashSet<>();
    for (int day = 0; day < DAYS; day++) {
      Arrivals lane = new Arrivals(new HeapDuplicateMemory());
      List<String> stories = stories(new Prose(day), least, most);
      lane.arrive("urn:round-up", roundUp(stories));
      for (int i = 0; i < STORIES; i++) {
        for (Duplicate link : lane.arrive("urn:" + i, stories.get(i)).links()) {
          assertThat(link.relation()).isEqualTo(Relation.CONTAINED_IN);
          held.add(day + " " + i);
        }
      }
    }

    assertThat(held).hasSizeGreaterThanOrEqualTo((int) (found * STORIES * DAYS));
  }

  private static List<String> stories(Prose prose, int least, int most) {
    List<String> stories = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      stories.add(prose.text(prose.between(least, most)));
    }
    return stories;
  }

  private static String roundUp(List<String> stories) {
    return "The news at eight\n" + String.join("\n\n", stories);
  }
}
