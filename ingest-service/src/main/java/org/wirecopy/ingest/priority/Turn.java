package org.wirecopy.ingest.priority;

import org.wirecopy.ingest.folder.FileStamp;

/**
 * A file whose turn it is to be read.
 *
 * @param number in the order in which files have become ready
 */
public record Turn(FileStamp file, Priority priority, long number) {
  /** The turn of a file that nothing came before. */
  public static Turn live(FileStamp file) {
    return new Turn(file, Priority.LIVE, 0);
  }

  public boolean isLive() {
    return priority == Priority.LIVE;
  }

  /** The same file as backfill. */
  Turn asBackfill() {
    return new Turn(file, Priority.BACKFILL, number);
  }
}
