package org.wirecopy.ingest.format.input;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a temporary file; its own errors are distinguished from those of its source. */
final class SpoolFile extends FilterOutputStream {
  private SpoolFile(OutputStream out) {
    super(out);
  }

  static Path create() throws TemporaryFileException {
    try {
      return Files.createTempFile("wirecopy-", ".entry");
    } catch (IOException e) {
      throw new TemporaryFileException(e);
    }
  }

  static SpoolFile open(Path file) throws TemporaryFileException {
    try {
      return new SpoolFile(Files.newOutputStream(file));
    } catch (IOException e) {
      throw new TemporaryFileException(e);
    }
  }

  @Override
  public void write(int value) throws TemporaryFileException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws TemporaryFileException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw new TemporaryFileException(e);
    }
  }
}
