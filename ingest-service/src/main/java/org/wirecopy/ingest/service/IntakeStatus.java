package org.wirecopy.ingest.service;

import java.util.function.Supplier;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.folder.PassedOver;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.shard.Shard;

/**
 * How the intake of one inbox stands, or of this ingester's share of it.
 *
 * @param shard which share: where several ingesters divide the folder, all figures are of the files
 *     that this one owns
 * @param firstScanDone whether the whole folder has been listed since the start
 * @param idle whether nothing that has been listed waits to be read, moved or deleted
 * @param counts what became of all entries, over all runs
 * @param passedOver what the last scan of the whole folder left alone
 */
record IntakeStatus(
    String inbox,
    String folder,
    Shard shard,
    boolean firstScanDone,
    boolean idle,
    Files files,
    FileCounts counts,
    PassedOver passedOver) {

  /**
   * Numbers of files with which something is still to be done.
   *
   * @param toRead settling, or being read
   * @param toTakeCareOf read, and not yet moved or deleted
   */
  record Waiting(int toRead, int toTakeCareOf) {}

  /**
   * Numbers of files.
   *
   * @param known ever read, or waiting
   * @param waiting settling, or being read
   * @param reading begun, with a part of it published
   */
  record Files(long known, long waiting, long reading, long done, long failed) {}

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
      Shard shard,
      boolean scanned,
      Supplier<Waiting> filesWaiting,
      Supplier<Ledger.Summary> filesRead,
      PassedOver passedOver) {
    Waiting left = filesWaiting.get();
    int waiting = left.toRead();
    Ledger.Summary read = filesRead.get();
    return new IntakeStatus(
        inbox,
        folder,
        shard,
        scanned,
        scanned && waiting == 0 && left.toTakeCareOf() == 0,
        new Files(
            read.done() + read.failed() + waiting,
            waiting,
            read.reading(),
            read.done(),
            read.failed()),
        read.totals(),
        passedOver);
  }
}
