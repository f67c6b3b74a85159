package org.wirecopy.ingest.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a temporary file; what goes wrong is told apart from what goes wrong with its source. */
final class SpoolFile extends FilterOutputStream {
  private SpoolFile(OutputStream out) {
    super(out);
  }

  static Path create() throws NoRoomException {
    try {
      return Files.createTempFile("wirecopy-", ".entry");
    } catch (IOException e) {
      throw new NoRoomException(e);
    }
  }

  static SpoolFile open(Path file) throws NoRoomException {
    try {
      return new SpoolFile(Files.newOutputStream(file));
    } catch (IOException e) {
      throw new NoRoomException(e);
    }
  }

  @Override
  public void write(int value) throws NoRoomException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws NoRoomException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw new NoRoomException(e);
    }
  }
}
