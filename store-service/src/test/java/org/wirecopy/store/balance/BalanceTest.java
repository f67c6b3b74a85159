package org.wirecopy.store.balance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BalanceTest {
  private static final Balance.Files FILES = new Balance.Files(0, 3, 0);
  private static final Balance.Articles SEVEN = new Balance.Articles(1, 1, 1, 1, 2, 1);

  @Test
  void itBalancesWhenEveryEntryAndEveryArticleHasItsOutcome() {
    Balance balance = balance(new Balance.Entries(12, 7, 2, 2, 1), SEVEN, 2);

    assertThat(balance.inFlight()).isZero();
    assertThat(balance.isBalanced()).isTrue();
  }

  @Test
  void anArticleUnderWayKeepsItFromBalancing() {
    Balance balance = balance(new Balance.Entries(13, 8, 2, 2, 1), SEVEN, 2);

    assertThat(balance.inFlight()).isEqualTo(1);
    assertThat(balance.isBalanced()).isFalse();
  }

  @Test
  void anEntryWithoutOutcomeKeepsItFromBalancing() {
    assertThat(balance(new Balance.Entries(13, 7, 2, 2, 1), SEVEN, 2).isBalanced()).isFalse();
  }

  @Test
  void aRejectionThatDidNotArriveKeepsItFromBalancing() {
    assertThat(balance(new Balance.Entries(12, 7, 2, 2, 1), SEVEN, 1).isBalanced()).isFalse();
  }

  @Test
  void nothingBalancesWhileReadingIsBlocked() {
    Balance balance =
        new Balance(
            FILES,
            new Balance.Entries(12, 7, 2, 2, 1),
            SEVEN,
            0,
            5,
            4,
            2,
            1,
            0,
            Balance.WrittenOff.NOTHING,
            true);

    assertThat(balance.isBalanced()).isFalse();
  }

  @Test
  void whatIsWrittenOffIsNotMissing() {
    Balance balance =
        new Balance(
            FILES,
            new Balance.Entries(15, 9, 3, 2, 1),
            SEVEN,
            0,
            5,
            4,
            2,
            1,
            0,
            new Balance.WrittenOff(2, 1),
            false);

    assertThat(balance.inFlight()).isZero();
    assertThat(balance.missingRejections()).isZero();
    assertThat(balance.isBalanced()).isTrue();
  }

  @Test
  void itsJsonHasTheFieldsThatTheLauncherReads() {
    JsonNode json =
        new ObjectMapper().valueToTree(balance(new Balance.Entries(12, 7, 2, 2, 1), SEVEN, 2));

    assertThat(names(json))
        .containsExactly(
            "files",
            "entries",
            "articles",
            "takenDown",
            "rejections",
            "openRejections",
            "rejectedByIngest",
            "stored",
            "foreign",
            "inFlight",
            "writtenOff",
            "readingBlocked",
            "balanced");
    assertThat(names(json.get("articles")))
        .containsExactly(
            "new", "newVersion", "unchanged", "superseded", "rejectedByEnrich", "rejectedByStore");
  }

  @Test
  void entriesSayWhatWasSkippedForWhichReasonWhereThatIsKnown() {
    assertThat(json(new Balance.Entries(3, 1, 0, 2, 0, Map.of("media", 2L))).toString())
        .contains("\"skippedBy\":{\"media\":2}");
    assertThat(json(new Balance.Entries(3, 1, 0, 2, 0)).has("skippedBy")).isFalse();
  }

  private static JsonNode json(Balance.Entries entries) {
    return new ObjectMapper().valueToTree(entries);
  }

  private static Balance balance(
      Balance.Entries entries, Balance.Articles articles, long rejectedByIngest) {
    return new Balance(
        FILES,
        entries,
        articles,
        0,
        5,
        4,
        rejectedByIngest,
        1,
        0,
        Balance.WrittenOff.NOTHING,
        false);
  }

  private static List<String> names(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }
}
