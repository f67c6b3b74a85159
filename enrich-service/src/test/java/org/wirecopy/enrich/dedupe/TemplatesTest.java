package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;

/** Forms that are filled in anew every day are no duplicates of each other for long. */
class TemplatesTest {
  private static final int MANY = 400;

  /** Beyond this many of one form it must be known as one. */
  private static final int LEARNING = DuplicateRules.MEASURED.hotFingerprint() + 20;

  private final Random random = new Random(1);

  @Test
  void earningsTablesAreNotLinkedAllToAll() {
    assertThatLinksEnd(
        i ->
            """
            %s Corp reported results for the quarter that ended on March 31.
            Net income was %d million dollars, or %d cents a share, compared with %d million dollars.
            Revenue for the quarter was %d million dollars, compared with %d million a year earlier.
            Average shares outstanding were %d million, compared with %d million in the same period.
            The results include a charge of %d million dollars for the closing of plants in %s.
            """
                .formatted(name(), n(), n(), n(), n(), n(), n(), n(), n(), name()));
  }

  @Test
  void weatherReportsAreNotLinkedAllToAll() {
    assertThatLinksEnd(
        i ->
            """
            Weather for %s: cloudy in the morning with light rain later in the day and at night.
            The highest temperature of the day will be near %d degrees in the afternoon hours.
            The lowest temperature of the night will be near %d degrees in the valleys of the region.
            Winds will come from the west at speeds of up to %d kilometres an hour near the coast.
            Tomorrow it will be much the same, with a chance of showers of about %d percent.
            """
                .formatted(name(), n(), n(), n(), n()));
  }

  @Test
  void sportsResultsAreNotLinkedAllToAll() {
    assertThatLinksEnd(
        i ->
            "Results of the matches that were played in the national league on the weekend:\n"
                + "%s %d %s %d\n"
                    .repeat(8)
                    .formatted(
                        IntStream.range(0, 32)
                            .mapToObj(place -> place % 2 == 0 ? name() : (Object) n())
                            .toArray())
                + "The next matches of the national league will be played on Wednesday evening.\n");
  }

  @Test
  void aPostingListIsBoundedHoweverOftenAFingerprintComes() {
    HeapDuplicateMemory memory = new HeapDuplicateMemory();
    Arrivals lane = new Arrivals(memory);
    String text = SampleTexts.words(1, 120);
    for (int i = 0; i < MANY; i++) {
      lane.arrive("urn:" + i, text + " " + name());
    }

    TextSketch sketch = TextSketch.of(text);
    assertThat(sketch.size()).isPositive();
    for (int i = 0; i < sketch.size(); i++) {
      Posting posting = memory.fingerprint(Fingerprints.narrow(sketch.hash(i)));
      assertThat(posting.held()).isEqualTo(MANY);
      assertThat(posting.articles()).hasSize(DuplicateRules.MEASURED.maxPostings());
    }
  }

  @Test
  void aFormThatComesNoMoreIsForgottenWithItsArticles() {
    Arrivals lane = new Arrivals(new HeapDuplicateMemory(), 1000);
    String text = SampleTexts.words(1, 120);
    for (int i = 0; i < MANY; i++) {
      lane.arrive("urn:" + i, text + " " + name());
    }
    for (int i = 0; i < MANY; i++) {
      lane.arriveAt(1001, "urn:later:" + i, SampleTexts.words(10 + i, 60));
    }

    lane.arriveAt(1001, "urn:again:1", text);

    assertThat(lane.arriveAt(1001, "urn:again:2", text + " " + name()).links())
        .extracting(Duplicate::uri)
        .containsExactly("urn:again:1");
  }

  private void assertThatLinksEnd(IntFunction<String> form) {
    Arrivals lane = new Arrivals(new HeapDuplicateMemory());
    int linksOfTheLater = 0;
    for (int i = 0; i < MANY; i++) {
      List<Duplicate> links = lane.arrive("urn:" + i, form.apply(i)).links();
      assertThat(links).hasSizeLessThanOrEqualTo(DuplicateRules.MEASURED.maxLinks());
      linksOfTheLater += i < LEARNING ? 0 : links.size();
    }
    assertThat(linksOfTheLater / (double) (MANY - LEARNING)).isLessThan(0.1);
  }

  private String name() {
    return Integer.toString(random.nextInt(46_656, 1_679_616), 36);
  }

  private int n() {
    return random.nextInt(10, 10_000);
  }
}
