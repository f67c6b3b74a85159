package org.wirecopy.ingest.format.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.format.UnreadableEntryException;

/**
 * Counts the bytes that a decoder takes, and remembers whether they could be got: a disk that fails
 * may be asked again, but broken content stays broken. Decoders throw the same exception for both.
 */
public final class GuardedSource extends FilterInputStream {
  private long count;
  private long allowed = Long.MAX_VALUE;
  private IOException failure;

  public GuardedSource(InputStream in) {
    super(in);
  }

  /** Bytes taken so far. */
  public long count() {
    return count;
  }

  /**
   * Lets a decoder take no more than so many bytes from here on. One that takes them and yields
   * nothing would never end, or would hold all of them in memory.
   */
  public void allow(long bytes) {
    allowed = bytes == Long.MAX_VALUE ? bytes : count + bytes;
  }

  private void requireAllowed() {
    if (count > allowed) {
      throw new UnreadableEntryException(
          "yields-nothing",
          "near byte %d it goes on and on and holds nothing: no honest file does that"
              .formatted(count),
          Rejection.Location.ofByte(count));
    }
  }

  /**
   * What a decoder's exception means: thrown again if the disk failed.
   *
   * @param reason a word for machines, if the content is broken
   * @param what it was read as
   */
  public UnreadableEntryException broken(String reason, String what, Exception e)
      throws IOException {
    if (failure != null) {
      throw failure;
    }
    return new UnreadableEntryException(
        reason,
        "broken %s near byte %d (%s): what was before it has been read; get the file anew"
            .formatted(what, count, e.getMessage()),
        Rejection.Location.ofByte(count));
  }

  @Override
  public int read() throws IOException {
    requireAllowed();
    try {
      int read = in.read();
      count += read < 0 ? 0 : 1;
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    requireAllowed();
    try {
      int read = in.read(bytes, from, length);
      count += Math.max(read, 0);
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = in.skip(length);
    count += skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
