package org.wirecopy.local.once;

import org.wirecopy.local.status.Balance;
import org.wirecopy.local.status.Counts;
import org.wirecopy.local.status.Intake;
import org.wirecopy.local.status.Snapshot;

/** Snapshots for tests: everything done, and what is different said by the test. */
final class Snapshots {
  static final Counts FIVE = new Counts(5, 5, 0, 0, 0);

  private Snapshots() {}

  static Snapshot of(Intake intake, Balance balance) {
    return new Snapshot(intake, balance, 0);
  }

  static Intake idle(Counts counts) {
    return new Intake(true, true, new Intake.Files(5, 0, 5, 0), counts);
  }

  static Intake reading(Counts counts) {
    return new Intake(true, false, new Intake.Files(5, 2, 3, 0), counts);
  }

  /** The balance after so many files, all articles new, the last ones rejected by the enricher. */
  static Balance balanced(long files, Counts entries, long rejectedByEnrich) {
    long added = entries.published() - rejectedByEnrich;
    return new Balance(
        new Balance.Files(0, files, 0),
        entries,
        new Balance.Articles(added, 0, 0, 0, rejectedByEnrich, 0),
        0,
        entries.rejected() + rejectedByEnrich,
        entries.rejected() + rejectedByEnrich,
        entries.rejected(),
        added,
        0,
        false,
        true);
  }

  /** The same, but for so many articles nobody knows the outcome. */
  static Balance inFlight(long files, Counts entries, long inFlight) {
    long added = entries.published() - inFlight;
    return new Balance(
        new Balance.Files(0, files, 0),
        entries,
        new Balance.Articles(added, 0, 0, 0, 0, 0),
        0,
        entries.rejected(),
        entries.rejected(),
        entries.rejected(),
        added,
        inFlight,
        false,
        false);
  }
}
