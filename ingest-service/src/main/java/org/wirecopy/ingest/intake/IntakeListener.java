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
        public void betweenChunks() {}
      };

  /** The final receipt of a file is committed. */
  void readToItsEnd(FileStamp file);

  /** A chunk of a big file is committed: what cannot wait for its end may happen now. */
  void betweenChunks();
}
