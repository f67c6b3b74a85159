package org.wirecopy.ingest.disposal;

/** What is done with a file once it has been read to its end. */
public enum AfterReading {
  /** It stays where it is. */
  KEEP,
  /** It goes to the folder of the done or of the failed files, with a note beside it. */
  MOVE,
  /** It is deleted if all of it could be read; else it stays. */
  DELETE
}
