package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.dedupe.OutletTexts.Outlet;

/** What an outlet puts around its stories links none of them, from the second story on. */
class BoilerplateTest {
  private static final int STORIES = 10;

  static Stream<List<Outlet>> halves() {
    return Stream.of(OutletTexts.SEEN, OutletTexts.UNSEEN);
  }

  @ParameterizedTest
  @MethodSource("halves")
  void storiesOfOneOutletAreNotLinked(List<Outlet> outlets) {
    for (Outlet outlet : outlets) {
      assertThat(links(outlet, "https://" + outlet.host() + "/")).as(outlet.host()).isZero();
    }
  }

  /** Where nobody knows the outlet, figures and names have to tell a notice from a story. */
  @Test
  void norAreMostWhereTheirUrisDoNotTellTheOutlet() {
    for (Outlet outlet : OutletTexts.SEEN) {
      assertThat(links(outlet, "urn:")).as(outlet.host()).isZero();
    }
  }

  private static int links(Outlet outlet, String uris) {
    Prose prose = new Prose(outlet.host().length());
    Arrivals lane = new Arrivals(new HeapDuplicateMemory());
    int links = 0;
    for (int i = 0; i < STORIES; i++) {
      String story = prose.text(prose.between(outlet.minWords(), outlet.maxWords()));
      links += lane.arrive(uris + i, outlet.around(story)).links().size();
    }
    return links;
  }

  @ParameterizedTest
  @MethodSource("halves")
  void whatAnOutletTookFromAnAgencyIsACopyAllTheSame(List<Outlet> outlets) {
    for (Outlet outlet : outlets) {
      Prose prose = new Prose(outlet.host().length());
      Arrivals lane = new Arrivals(new HeapDuplicateMemory());
      for (int i = 0; i < STORIES; i++) {
        String story = prose.text(prose.between(outlet.minWords(), outlet.maxWords()));
        lane.arrive("urn:agency:" + i, story);

        String taken = outlet.around(prose.edited(story, 0.03));

        assertThat(lane.arrive("https://" + outlet.host() + "/" + i, taken).links())
            .extracting(Duplicate::uri)
            .containsExactly("urn:agency:" + i);
      }
    }
  }

  @Test
  void aLaterVersionWithMoreBeforeItIsACopyWithinOneOutlet() {
    Prose prose = new Prose(5);
    Arrivals lane = new Arrivals(new HeapDuplicateMemory());
    String first = prose.text(120);
    lane.arrive("https://live.example/1", first);

    assertThat(lane.arrive("https://live.example/2", prose.text(80) + "\n" + first).links())
        .extracting(Duplicate::uri)
        .containsExactly("https://live.example/1");
  }

  @Test
  void anAuthorityIsComparedAsAWhole() {
    assertThat(OneOutlet.isOne("https://a.example/1", "https://a.example/2")).isTrue();
    assertThat(OneOutlet.isOne("https://a.example/1", "https://a.example.org/1")).isFalse();
    assertThat(OneOutlet.isOne("urn:wirecopy:1", "urn:wirecopy:2")).isFalse();
  }
}
