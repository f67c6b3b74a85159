package org.wirecopy.ingest.service;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.ledger.Ledger;

/**
 * How the intake of one inbox stands.
 *
 * @param firstScanDone whether the whole folder has been listed since the start
 * @param idle whether nothing that has been listed waits to be read
 * @param counts what became of all entries, over all runs
 */
record IntakeStatus(
    String inbox,
    String folder,
    boolean firstScanDone,
    boolean idle,
    Files files,
    FileCounts counts) {

  /**
   * Numbers of files.
   *
   * @param known ever read, or waiting
   * @param waiting settling, or being read
   */
  record Files(long known, long waiting, long done, long failed) {}

  /**
   * How it stands now. What is left to do is asked before what is done, so that a file that is
   * finished in between is counted twice at worst; the other way round it would be missing from
   * both, and the intake would look idle without it.
   *
   * @param scanned whether the intake runs and the whole folder has been listed
   */
  static IntakeStatus of(
      String inbox,
      String folder,
      boolean scanned,
      IntSupplier filesWaiting,
      Supplier<Ledger.Summary> filesRead) {
    int waiting = filesWaiting.getAsInt();
    Ledger.Summary read = filesRead.get();
    return new IntakeStatus(
        inbox,
        folder,
        scanned,
        scanned && waiting == 0,
        new Files(read.done() + read.failed() + waiting, waiting, read.done(), read.failed()),
        read.totals());
  }
}
