package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wirecopy.enrich.dedupe.SampleTexts.edited;
import static org.wirecopy.enrich.dedupe.SampleTexts.words;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;

@Tag("slow")
class DuplicatesTest {
  private static final String STORY = words(1, 300);
  private static final String OTHER_STORY = words(2, 900);
  private static final String EDITED = edited(STORY, 29, "edited");

  private final EnrichDriver driver = new EnrichDriver();

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void anEditedDuplicateIsNearItsOriginalAndOfItsFamily() {
    dedupe("urn:a", STORY);

    Dedupe copy = dedupe("urn:b", EDITED);

    assertThat(copy.family()).isEqualTo("urn:a");
    Duplicate link = copy.duplicates().get(0);
    assertThat(link.uri()).isEqualTo("urn:a");
    assertThat(link.relation()).isEqualTo(Relation.NEAR);
    assertThat(link.share()).isGreaterThan(0.8);
  }

  @Test
  void anEditedTextIsNearItsOriginalInEitherOrder() {
    Dedupe copyLast = last(STORY, EDITED);
    Dedupe copyFirst = last(EDITED, STORY);

    assertThat(copyFirst.duplicates().get(0).relation()).isEqualTo(Relation.NEAR);
    assertThat(copyFirst.duplicates().get(0).similarity())
        .isEqualTo(copyLast.duplicates().get(0).similarity());
  }

  @Test
  void aPartIsContainedInTheWholeInEitherOrder() {
    String page = OTHER_STORY + "\n" + STORY;

    assertThat(last(page, STORY).duplicates().get(0).relation()).isEqualTo(Relation.CONTAINED_IN);
    assertThat(last(STORY, page).duplicates().get(0).relation()).isEqualTo(Relation.CONTAINS);
  }

  @Test
  void aPartDoesNotJoinTheFamilyOfTheWhole() {
    dedupe("urn:a", OTHER_STORY + "\n" + STORY);

    assertThat(dedupe("urn:b", STORY).family()).isEqualTo("urn:b");
  }

  @Test
  void anArticleInTwoOthersNamesBoth() {
    dedupe("urn:a", STORY + "\n" + OTHER_STORY);
    dedupe("urn:b", words(3, 800) + "\n" + STORY);

    assertThat(dedupe("urn:c", STORY).duplicates())
        .extracting(Duplicate::uri, Duplicate::relation)
        .containsExactlyInAnyOrder(
            tuple("urn:a", Relation.CONTAINED_IN), tuple("urn:b", Relation.CONTAINED_IN));
  }

  @Test
  void twoDuplicatesInTheSameMillisecondAreLinkedInTheOrderOfTheLane() {
    Dedupe first = dedupe("urn:a", STORY);
    Dedupe second = dedupe("urn:b", EDITED);

    assertThat(first.duplicates()).isEmpty();
    assertThat(second.duplicates()).extracting(Duplicate::uri).containsExactly("urn:a");
  }

  @Test
  void articlesThatComeAgainUnchangedChangeNothing() {
    dedupe("urn:a", STORY);
    Dedupe copy = dedupe("urn:b", EDITED);
    Map<String, String> known = driver.storedDuplicates();

    assertThat(dedupe("urn:a", STORY).duplicates()).isEmpty();
    assertThat(dedupe("urn:b", EDITED)).isEqualTo(copy);
    assertThat(driver.knownDuplicates()).isEqualTo(2);
    assertThat(driver.storedDuplicates()).isEqualTo(known);
  }

  @Test
  void aNewVersionReplacesTheOldText() {
    dedupe("urn:a", STORY);

    dedupe("urn:a", OTHER_STORY);

    assertThat(driver.knownDuplicates()).isEqualTo(1);
    assertThat(dedupe("urn:b", EDITED).duplicates()).isEmpty();
    assertThat(dedupe("urn:c", edited(OTHER_STORY, 29, "edited")).duplicates())
        .extracting(Duplicate::uri)
        .containsExactly("urn:a");
  }

  @Test
  void aLinkToATextThatIsNoLongerThereIsNotNamedAgain() {
    dedupe("urn:a", STORY);
    dedupe("urn:b", EDITED);

    dedupe("urn:a", OTHER_STORY);

    assertThat(dedupe("urn:b", EDITED).duplicates()).isEmpty();
  }

  @Test
  void anArticleIsNoDuplicateOfItsOwnVersions() {
    String text = STORY;
    dedupe("urn:a", text);
    for (int version = 2; version <= 10; version++) {
      text = edited(text, 41, "v" + version);

      Dedupe next = dedupe("urn:a", text);

      assertThat(next.duplicates()).isEmpty();
      assertThat(next.family()).isEqualTo("urn:a");
    }
    assertThat(driver.knownDuplicates()).isEqualTo(1);
  }

  @Test
  void aChainOfEditsStaysOneFamily() {
    String text = STORY;
    dedupe("urn:1", text);
    for (int version = 2; version <= 10; version++) {
      text = edited(text, 41, "v" + version, 4 * version);

      Dedupe next = dedupe("urn:" + version, text);

      assertThat(next.family()).isEqualTo("urn:1");
      assertThat(next.duplicates()).extracting(Duplicate::uri).contains("urn:" + (version - 1));
    }
  }

  @Test
  void aTakedownForgetsTheTextAndDuplicatesNameTheNextBest() {
    dedupe("urn:a", STORY);
    dedupe("urn:b", EDITED);
    String copy = edited(EDITED, 31, "again");
    assertThat(dedupe("urn:c", copy).duplicates())
        .extracting(Duplicate::uri)
        .containsExactly("urn:b", "urn:a");

    driver.pipe("urn:b", null);
    driver.nextEnrichedRecord();

    assertThat(dedupe("urn:c", copy).duplicates())
        .extracting(Duplicate::uri)
        .containsExactly("urn:a");
  }

  @Test
  void theLastTakedownLeavesNothingBehind() {
    dedupe("urn:a", STORY);

    driver.pipe("urn:a", null);

    assertThat(driver.storedDuplicates()).isEmpty();
  }

  @Test
  void beyondTheHorizonAnArticleIsForgotten() {
    driver.sendAt(EnrichDriver.INGESTED, "urn:a", STORY);

    Dedupe late =
        driver
            .sendAt(EnrichDriver.INGESTED.plus(EnrichDriver.HORIZON).plusMillis(1), "urn:b", EDITED)
            .enrichment()
            .dedupe();

    assertThat(late.duplicates()).isEmpty();
    assertThat(driver.knownDuplicates()).isEqualTo(1);
  }

  @Test
  void atTheHorizonAnArticleIsStillKnown() {
    driver.sendAt(EnrichDriver.INGESTED, "urn:a", STORY);

    Dedupe late =
        driver
            .sendAt(EnrichDriver.INGESTED.plus(EnrichDriver.HORIZON), "urn:b", EDITED)
            .enrichment()
            .dedupe();

    assertThat(late.duplicates()).extracting(Duplicate::uri).containsExactly("urn:a");
  }

  @Test
  void linesOfManyArticlesMakeNoDuplicates() {
    String around = words(4, 60);
    List<Dedupe> articles =
        IntStream.range(10, 30)
            .mapToObj(i -> dedupe("urn:" + i, words(i, 80) + "\n" + around))
            .toList();

    assertThat(articles.subList(6, 20)).allMatch(article -> article.duplicates().isEmpty());
  }

  private Dedupe last(String first, String second) {
    try (EnrichDriver fresh = new EnrichDriver()) {
      fresh.send("urn:a", first);
      return fresh.send("urn:b", second).enrichment().dedupe();
    }
  }

  private Dedupe dedupe(String uri, String text) {
    return driver.send(uri, text).enrichment().dedupe();
  }
}
