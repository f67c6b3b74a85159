package org.wirecopy.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes, none of them held beyond a bound. */
final class BoundedLines {
  private final InputStream in;
  private final int longest;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
  private byte[] bytes = {};
  private int number;
  private boolean tooLong;

  BoundedLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Moves to the next line; false at the end. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    int read = in.read();
    if (read < 0) {
      return false;
    }
    number++;
    while (read >= 0 && read != '\n') {
      if (line.size() < longest) {
        line.write(read);
      } else {
        tooLong = true;
      }
      read = in.read();
    }
    bytes = line.toByteArray();
    return true;
  }

  /** The line's number in the stream, from 1. */
  int number() {
    return number;
  }

  /** Whether the line has more bytes than the bound; its end is then passed over. */
  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The line without its end; made once, and not to be changed. */
  byte[] bytes() {
    return bytes;
  }
}
