package org.wirecopy.ingest.format.warc;

import java.io.IOException;
import java.io.InputStream;

/** A stream that can go back, as far as it remembers. */
final class Lookback extends InputStream {
  /** Longer than the pages of the web, so that a record of one can be looked at again. */
  private static final int REMEMBERED = 1 << 22;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] ring = new byte[REMEMBERED];
  private final byte[] buffer = new byte[BUFFER];
  private long position;
  private long fetched;

  Lookback(InputStream in) {
    this.in = in;
  }

  /** Bytes before the next one. */
  long position() {
    return position;
  }

  /** Goes back to a place, or to the first one that is remembered. */
  void rewind(long to) {
    position = Math.min(Math.max(to, fetched - REMEMBERED), fetched);
  }

  @Override
  public int read() throws IOException {
    if (position == fetched && !fetch()) {
      return -1;
    }
    return ring[(int) (position++ % REMEMBERED)] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == fetched && !fetch()) {
      return -1;
    }
    int at = (int) (position % REMEMBERED);
    int read = (int) Math.min(Math.min(length, fetched - position), REMEMBERED - at);
    System.arraycopy(ring, at, into, from, read);
    position += read;
    return read;
  }

  private boolean fetch() throws IOException {
    int read = in.read(buffer);
    if (read > 0) {
      int at = (int) (fetched % REMEMBERED);
      int first = Math.min(read, REMEMBERED - at);
      System.arraycopy(buffer, 0, ring, at, first);
      System.arraycopy(buffer, first, ring, 0, read - first);
      fetched += read;
    }
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
