package org.wirecopy.local.status;

/**
 * How the ingest service stands.
 *
 * @param firstScanDone whether the whole folder has been listed since the start
 * @param idle whether nothing that was listed waits to be read
 * @param counts of this inbox, over all runs
 */
public record Intake(boolean firstScanDone, boolean idle, Files files, Counts counts) {
  /** The inbox's files. */
  public record Files(long known, long waiting, long done, long failed) {}
}
