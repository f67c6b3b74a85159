package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;

/** What every memory does, and what the rules decide over it. */
public abstract class DuplicateMemoryKit {
  private static final String STORY = SampleTexts.words(1, 300);
  private static final String EDITED = SampleTexts.edited(STORY, 29, "edited");
  private static final String OTHER_STORY = SampleTexts.words(2, 300);
  private static final long HASH = 0xabcd_ef01_2345L;
  private static final long LINE = 77;

  /** An empty memory; the same one for all that a test does. */
  protected abstract DuplicateMemory memory();

  @Test
  void anEmptyMemoryKnowsNothing() {
    assertThat(memory().oldest()).isNull();
    assertThat(memory().article(0)).isNull();
    assertThat(memory().number("urn:a")).isNull();
    assertThat(memory().fingerprint(HASH)).isEqualTo(Posting.NONE);
    assertThat(memory().line(LINE)).isZero();
    assertThat(memory().equal(ExactKey.of("a"))).isEmpty();
  }

  @Test
  void anArticleComesBackAsItWasPut() {
    IndexedArticle article = article("urn:a", "a");

    memory().put(3, article);

    assertThat(memory().article(3)).isEqualTo(article);
    assertThat(memory().number("urn:a")).isEqualTo(3);
  }

  @Test
  void theIndexSaysWhoHasWhat() {
    memory().put(3, article("urn:a", "text"));
    memory().put(9, article("urn:b", "text"));

    assertThat(memory().fingerprint(HASH)).isEqualTo(new Posting(2, 2, List.of(3L, 9L)));
    assertThat(memory().line(LINE)).isEqualTo(2);
    assertThat(memory().equal(ExactKey.of("text"))).containsExactly(3L, 9L);
    assertThat(memory().equal(ExactKey.of("other"))).isEmpty();
  }

  @Test
  void whatIsRemovedIsStruckOutAndTheRestStays() {
    memory().put(3, article("urn:a", "text"));
    memory().put(9, article("urn:b", "text"));

    memory().remove(3);

    assertThat(memory().article(3)).isNull();
    assertThat(memory().number("urn:a")).isNull();
    assertThat(memory().fingerprint(HASH)).isEqualTo(new Posting(1, 1, List.of(9L)));
    assertThat(memory().line(LINE)).isEqualTo(1);
    assertThat(memory().equal(ExactKey.of("text"))).containsExactly(9L);
    assertThat(memory().number("urn:b")).isEqualTo(9);
  }

  @Test
  void theLastOneLeavesNothing() {
    memory().put(3, article("urn:a", "a"));

    memory().remove(3);

    anEmptyMemoryKnowsNothing();
  }

  @Test
  void theOldestIsTheLowestNumberThatIsLeft() {
    memory().put(3, article("urn:a", "a"));
    memory().put(7, article("urn:b", "b"));
    memory().put(9, article("urn:c", "c"));

    assertThat(memory().oldest()).isEqualTo(3);
    memory().remove(7);
    assertThat(memory().oldest()).isEqualTo(3);
    memory().remove(3);
    assertThat(memory().oldest()).isEqualTo(9);
    memory().remove(9);
    assertThat(memory().oldest()).isNull();
    memory().put(12, article("urn:d", "d"));
    assertThat(memory().oldest()).isEqualTo(12);
  }

  @Test
  void aUriBelongsToItsNewestNumberWhenAnOlderOneGoes() {
    memory().put(3, article("urn:a", "a"));
    memory().put(7, article("urn:a", "b"));

    memory().remove(3);

    assertThat(memory().number("urn:a")).isEqualTo(7);
  }

  @Test
  void equalTextsAreLinkedBeforeThoseThatAreAlike() {
    Arrivals lane = new Arrivals(memory());
    lane.arrive("urn:a", EDITED);
    lane.arrive("urn:b", STORY);

    FoundDuplicates found = lane.arrive("urn:c", STORY);

    assertThat(found.family()).isEqualTo("urn:a");
    assertThat(found.links())
        .extracting(Duplicate::uri, Duplicate::relation)
        .containsExactly(tuple("urn:b", Relation.EXACT), tuple("urn:a", Relation.NEAR));
  }

  @Test
  void theSameTextAgainGetsItsFirstAnswerAndChangesNothing() {
    Arrivals lane = new Arrivals(memory());
    lane.arrive("urn:a", STORY);
    FoundDuplicates first = lane.arrive("urn:b", EDITED);
    IndexedArticle remembered = memory().article(1);
    lane.arrive("urn:c", EDITED);

    FoundDuplicates again = lane.arrive("urn:b", EDITED);

    assertThat(again).isEqualTo(first);
    assertThat(memory().number("urn:b")).isEqualTo(1);
    assertThat(memory().article(1)).isEqualTo(remembered);
    assertThat(memory().article(3)).isNull();
  }

  @Test
  void anotherTextReplacesTheOlderOne() {
    Arrivals lane = new Arrivals(memory());
    lane.arrive("urn:a", STORY);

    lane.arrive("urn:a", OTHER_STORY);

    assertThat(memory().oldest()).isEqualTo(1);
    assertThat(memory().equal(ExactKey.of(FoldedText.of(STORY)))).isEmpty();
    assertThat(lane.arrive("urn:b", EDITED).links()).isEmpty();
  }

  @Test
  void anOlderVersionIsLinkedButNeitherReplacesNorIsRemembered() {
    Arrivals lane = new Arrivals(memory());
    lane.arrive("urn:a", STORY);
    lane.arrive("urn:b", OTHER_STORY);

    FoundDuplicates late = lane.arriveLate("urn:b", EDITED);

    assertThat(late.links()).extracting(Duplicate::uri).containsExactly("urn:a");
    assertThat(memory().number("urn:b")).isEqualTo(1);
    assertThat(memory().article(2)).isNull();
  }

  @Test
  void whoIsTakenDownIsNamedNoMoreAndItsFamilyStays() {
    Arrivals lane = new Arrivals(memory());
    lane.arrive("urn:a", STORY);
    lane.arrive("urn:b", EDITED);

    lane.takeDown("urn:a");

    FoundDuplicates again = lane.arrive("urn:b", EDITED);
    assertThat(again).isEqualTo(new FoundDuplicates("urn:a", List.of()));
    assertThat(memory().oldest()).isEqualTo(1);
  }

  @Test
  void anArticleIsKnownUpToTheHorizonAndClearedAwayBeyond() {
    Arrivals lane = new Arrivals(memory(), 1000);
    lane.arrive("urn:a", STORY);

    assertThat(lane.arriveAt(1000, "urn:b", EDITED).links())
        .extracting(Duplicate::uri)
        .containsExactly("urn:a");
    assertThat(lane.arriveAt(1001, "urn:c", EDITED).links())
        .extracting(Duplicate::uri)
        .containsExactly("urn:b");
    assertThat(memory().oldest()).isEqualTo(1);
  }

  private static IndexedArticle article(String uri, String text) {
    return new IndexedArticle(
        uri,
        ExactKey.of(text),
        true,
        uri,
        0,
        true,
        Fingerprints.owning(HASH),
        BitSet.valueOf(new long[] {1}),
        Fingerprints.owning(LINE),
        List.of(new DuplicateLink(1, Relation.NEAR, 0.5, 0.75)));
  }
}
