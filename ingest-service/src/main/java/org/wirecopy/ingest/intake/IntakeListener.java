package org.wirecopy.ingest.intake;

import org.wirecopy.ingest.folder.FileStamp;

/** Hears of the intake's progress, on its thread. */
public interface IntakeListener {
  /** Nobody listens. */
  IntakeListener NOBODY =
      new IntakeListener() {
        @Override
        public void readToItsEnd(FileStamp file) {}

        @Override
        public boolean wantsTurn() {
          return false;
        }

        @Override
        public void betweenChunks() {}
      };

  /** The final receipt of a file is committed. */
  void readToItsEnd(FileStamp file);

  /**
   * Whether {@link #betweenChunks()} should be called soon. It costs the overlap of reading and
   * publishing, so not at every chunk.
   */
  boolean wantsTurn();

  /** All that was gathered is committed: what cannot wait for the end of a big file happens now. */
  void betweenChunks();
}
