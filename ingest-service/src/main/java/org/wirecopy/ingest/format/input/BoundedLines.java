package org.wirecopy.ingest.format.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, none of them held beyond a bound. */
public final class BoundedLines {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;

  /** What earlier buffers held of the present line. */
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  private byte[] bytes = {};
  private int number;
  private boolean tooLong;

  /** Reads lines; the stream needs no buffer of its own. */
  public BoundedLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Moves to the next line; false at the end. */
  public boolean next() throws IOException {
    begun.reset();
    tooLong = false;
    if (from == to && !fill()) {
      return false;
    }
    number++;
    int end = endOfLine();
    while (end < 0) {
      begin(to);
      if (!fill()) {
        bytes = begun.toByteArray();
        return true;
      }
      end = endOfLine();
    }
    if (begun.size() == 0 && end - from <= longest) {
      bytes = Arrays.copyOfRange(buffer, from, end);
    } else {
      begin(end);
      bytes = begun.toByteArray();
    }
    from = end + 1;
    return true;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = 0;
    int read = in.read(buffer);
    to = Math.max(read, 0);
    return to > 0;
  }

  /** Where the line ends in the buffer; negative if it does not. */
  private int endOfLine() {
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Keeps what the buffer holds of the line, as far as the bound allows. */
  private void begin(int end) {
    int kept = Math.min(end - from, longest - begun.size());
    begun.write(buffer, from, kept);
    tooLong |= kept < end - from;
  }

  /** The line's number in the stream, from 1. */
  public int number() {
    return number;
  }

  /** Whether the line has more bytes than the bound; its end is then passed over. */
  public boolean isTooLong() {
    return tooLong;
  }

  public boolean isBlank() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The line without its end; made once, and not to be changed. */
  public byte[] bytes() {
    return bytes;
  }
}
