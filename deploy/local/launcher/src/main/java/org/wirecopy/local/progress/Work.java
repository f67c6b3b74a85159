package org.wirecopy.local.progress;

import org.wirecopy.local.status.Balance;
import org.wirecopy.local.status.Counts;
import org.wirecopy.local.status.Intake;
import org.wirecopy.local.status.Snapshot;

/**
 * How far a run has come, counted from its start.
 *
 * @param filesDone of the inbox, over all runs
 * @param filesKnown of the inbox, over all runs
 * @param in entries found
 * @param enriched articles that the enricher is through with
 * @param stored articles whose outcome the store knows, but for the rejected
 * @param rejected entries and articles
 * @param settled entries that have come to their end, however
 * @param expected entries to come to their end, as far as one can tell
 */
public record Work(
    long filesDone,
    long filesKnown,
    long in,
    long enriched,
    long stored,
    long rejected,
    long settled,
    long expected) {

  /** What has been done since the balance was {@code before}. */
  public static Work since(Balance before, Snapshot now) {
    Intake.Files files = now.intake().files();
    Counts entries = now.balance().entries().minus(before.entries());
    Balance.Articles articles = now.balance().articles().minus(before.articles());
    long rejected = entries.rejected() + articles.rejected();
    long settled = articles.sum() + entries.rejected() + entries.skipped() + entries.blocked();
    long filesRead = files(now.balance()) - files(before);
    return new Work(
        files.done() + files.failed(),
        files.known(),
        entries.found(),
        // What has its outcome is enriched, even if the enricher's figure is older.
        Math.max(now.enriched(), articles.sum()),
        articles.sum() - articles.rejected(),
        rejected,
        settled,
        settled
            + Math.max(0, now.balance().inFlight())
            + waiting(files.waiting(), entries.found(), filesRead));
  }

  /** Files that wait hold as many entries as those that were read, for all we know. */
  private static long waiting(long files, long found, long filesRead) {
    return filesRead == 0 ? files : Math.round((double) files * found / filesRead);
  }

  private static long files(Balance balance) {
    return balance.files().done() + balance.files().failed();
  }

  boolean isDone() {
    return settled >= expected;
  }
}
