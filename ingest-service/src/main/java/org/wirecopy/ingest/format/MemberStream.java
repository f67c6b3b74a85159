package org.wirecopy.ingest.format;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one member of an archive; a break in the archive is told from a failing disk. */
final class MemberStream extends InputStream {
  private final InputStream member;
  private final Breakage breakage;

  /** What it means that a member cannot be read on. */
  @FunctionalInterface
  interface Breakage {
    UnreadableEntryException of(Exception e) throws IOException;
  }

  /** Reads a member, which is closed by whoever opened it. */
  MemberStream(InputStream member, Breakage breakage) {
    this.member = member;
    this.breakage = breakage;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return member.read(bytes, from, length);
    } catch (IOException | IllegalStateException | IndexOutOfBoundsException e) {
      throw breakage.of(e);
    }
  }
}
