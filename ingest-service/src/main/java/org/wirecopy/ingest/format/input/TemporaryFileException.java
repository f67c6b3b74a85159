package org.wirecopy.ingest.format.input;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A temporary file cannot be written. The disk is at fault and not what is being read, which has to
 * wait.
 */
public final class TemporaryFileException extends IOException {
  private static final long serialVersionUID = 1L;

  public TemporaryFileException(IOException cause) {
    super(
        "no temporary file can be written in %s (%s): make room there"
            .formatted(Path.of(System.getProperty("java.io.tmpdir")), cause.getMessage()),
        cause);
  }
}
