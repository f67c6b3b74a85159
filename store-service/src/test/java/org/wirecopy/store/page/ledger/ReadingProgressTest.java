package org.wirecopy.store.page.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.store.balance.Balance;

class ReadingProgressTest {
  @Test
  void filesThatWaitHoldAsManyEntriesAsThoseThatWereRead() {
    // Given 10 files with 1,000 entries, 100 of them on their way, and 5 files to come
    ReadingProgress progress = ReadingProgress.of(balance(10, 1_000, 900), 5, Optional.of(10.0));

    assertThat(progress.left()).isEqualTo(100 + 500);
    assertThat(progress.timeLeft()).isEqualTo("about 1 min");
    assertThat(progress.rate()).isEqualTo("10 a second");
  }

  @Test
  void nothingIsUnderWayWhereAllHasCome() {
    ReadingProgress progress = ReadingProgress.of(balance(10, 1_000, 1_000), 0, Optional.empty());

    assertThat(progress.isUnderWay()).isFalse();
    assertThat(progress.timeLeft()).isEmpty();
  }

  @Test
  void whatHasComeToItsEndIsCounted() {
    assertThat(ReadingProgress.settled(balance(10, 1_000, 900))).isEqualTo(900);
  }

  @ParameterizedTest
  @CsvSource({"50, less than a minute", "90, about 2 min", "7260, about 2 h 1 min"})
  void theTimeLeftIsForPeople(long left, String text) {
    ReadingProgress progress = ReadingProgress.of(balance(1, left, 0), 0, Optional.of(1.0));

    assertThat(progress.timeLeft()).isEqualTo(text);
  }

  private static Balance balance(long files, long published, long stored) {
    return new Balance(
        new Balance.Files(0, files, 0),
        new Balance.Entries(published, published, 0, 0, 0),
        new Balance.Articles(stored, 0, 0, 0, 0, 0),
        0,
        0,
        0,
        0,
        stored,
        0,
        Balance.WrittenOff.NOTHING,
        false);
  }
}
