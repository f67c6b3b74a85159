package org.wirecopy.ingest.format.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that ends one byte after its bound, so that a reader that counts notices that it is
 * longer.
 */
public final class BoundedInput extends FilterInputStream {
  private long left;

  public BoundedInput(InputStream in, long bound) {
    super(in);
    this.left = bound + 1;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = in.read(bytes, from, (int) Math.min(length, left));
    left -= Math.max(read, 0);
    return read;
  }
}
