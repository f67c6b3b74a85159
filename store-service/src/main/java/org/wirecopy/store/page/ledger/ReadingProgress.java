package org.wirecopy.store.page.ledger;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.page.DisplayText;

/**
 * How the reading goes on.
 *
 * @param filesWaiting in the folders, as far as the ingesters tell
 * @param left entries that are still to come to their end, for all one can tell
 * @param perSecond entries that come to their end in a second; empty where nobody knows yet
 */
public record ReadingProgress(
    Balance.Files files, long filesWaiting, long left, Optional<Double> perSecond) {
  /** Minutes that have begun count. */
  private static final int LAST_SECOND = 59;

  /**
   * How it stands.
   *
   * @param filesWaiting in the folders; 0 where nobody tells
   */
  static ReadingProgress of(Balance balance, long filesWaiting, Optional<Double> perSecond) {
    long read = balance.files().done() + balance.files().failed();
    // Files that wait hold as many entries as those that were read, for all we know.
    long waiting = read == 0 ? filesWaiting : filesWaiting * balance.entries().found() / read;
    return new ReadingProgress(
        balance.files(), filesWaiting, Math.max(0, balance.inFlight()) + waiting, perSecond);
  }

  /** Entries that have come to their end so far, however. */
  static long settled(Balance balance) {
    Balance.Entries entries = balance.entries();
    return entries.published()
        - balance.inFlight()
        + entries.rejected()
        + entries.skipped()
        + entries.blocked();
  }

  /** Whether anything is under way. */
  public boolean isUnderWay() {
    return files.reading() > 0 || filesWaiting > 0 || left > 0;
  }

  /** Seconds until the page looks again: soon, where two looks are needed to tell a rate. */
  public int refresh() {
    return perSecond.isPresent() ? 15 : 5;
  }

  /** The rate for people; empty where nobody knows. */
  public String rate() {
    return perSecond
        .map(
            rate -> String.format(Locale.ROOT, rate < 10 ? "%.1f a second" : "%.0f a second", rate))
        .orElse("");
  }

  /** The time left at this rate, for people; empty where nobody knows. */
  public String timeLeft() {
    if (perSecond.isEmpty() || left == 0) {
      return "";
    }
    Duration time = Duration.ofSeconds((long) Math.ceil(left / perSecond.get()));
    return time.toMinutes() < 1
        ? "less than a minute"
        : "about " + DisplayText.shown(time.plusSeconds(LAST_SECOND));
  }
}
