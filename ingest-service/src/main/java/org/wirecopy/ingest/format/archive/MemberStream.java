package org.wirecopy.ingest.format.archive;

import java.io.IOException;
import java.io.InputStream;
import org.wirecopy.ingest.format.UnreadableEntryException;

/**
 * The bytes of one member of an archive; damage in the archive is distinguished from a failing
 * disk.
 */
public final class MemberStream extends InputStream {
  private final InputStream member;
  private final Breakage breakage;

  /** What it means that a member cannot be read on. */
  @FunctionalInterface
  public interface Breakage {
    UnreadableEntryException of(Exception e) throws IOException;
  }

  /** Reads a member; the code that opened it closes it. */
  public MemberStream(InputStream member, Breakage breakage) {
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
