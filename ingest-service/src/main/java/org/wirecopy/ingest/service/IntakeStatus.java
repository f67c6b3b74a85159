package org.wirecopy.ingest.service;

import org.wirecopy.ingest.contract.FileCounts;

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
}
