package org.wirecopy.local.once;

import java.util.ArrayList;
import java.util.List;
import org.wirecopy.local.status.Balance;
import org.wirecopy.local.status.Counts;
import org.wirecopy.local.status.Snapshot;

/** When everything that the first full scan found is stored or rejected. */
public final class OnceRule {
  private OnceRule() {}

  /** Whether nothing is under way that either side knows of. */
  public static boolean isQuiet(Snapshot now) {
    return now.intake().firstScanDone()
        && now.intake().idle()
        && now.balance().balanced()
        && now.balance().inFlight() == 0;
  }

  /**
   * Whether the store has also heard of everything that ingest knows of.
   *
   * @param receipts what the store has heard of this inbox, asked for before {@code now}
   */
  public static boolean isComplete(Snapshot now, Counts receipts) {
    return isQuiet(now) && agree(receipts, now.intake().counts());
  }

  /** What keeps the run from its end, a sentence each. */
  public static List<String> missing(Snapshot now, Counts receipts) {
    List<String> missing = new ArrayList<>();
    if (!now.intake().firstScanDone()) {
      missing.add("ingest has not listed the whole folder yet");
    } else if (!now.intake().idle()) {
      missing.add("ingest has %d files left to read".formatted(now.intake().files().waiting()));
    }
    Balance balance = now.balance();
    Counts entries = balance.entries();
    if (!entries.addUp()) {
      missing.add(
          "the entries do not add up: found %d, but published %d + rejected %d + skipped %d + blocked %d"
              .formatted(
                  entries.found(),
                  entries.published(),
                  entries.rejected(),
                  entries.skipped(),
                  entries.blocked()));
    }
    if (balance.inFlight() != 0) {
      missing.add(
          "published %d articles, but the store knows the outcome of %d"
              .formatted(entries.published(), balance.articles().sum()));
    }
    if (!balance.balanced() && balance.rejectedByIngest() != entries.rejected()) {
      missing.add(
          "ingest rejected %d entries, but the store knows %d of these rejections"
              .formatted(entries.rejected(), balance.rejectedByIngest()));
    }
    if (!agree(receipts, now.intake().counts())) {
      missing.add(
          "ingest counts %d entries in this inbox, but the store has heard of %d"
              .formatted(now.intake().counts().found(), receipts.found()));
    }
    return missing;
  }

  private static boolean agree(Counts receipts, Counts intake) {
    return receipts.withoutReasons().equals(intake.withoutReasons());
  }
}
