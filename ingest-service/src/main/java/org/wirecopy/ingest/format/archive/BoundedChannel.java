package org.wirecopy.ingest.format.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.wirecopy.ingest.format.UnreadableEntryException;

/** A channel of which a reader gets no more than it may hold in memory. */
final class BoundedChannel implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private long left = Long.MAX_VALUE;

  BoundedChannel(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /** Bounds what is read from here on, in bytes. */
  void allow(long bytes) {
    left = bytes;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int read = channel.read(into);
    left -= Math.max(read, 0);
    if (left < 0) {
      throw new UnreadableEntryException(
          "too-many-entries",
          "its directory is too long for this service's memory: split it, or give the service more",
          null);
    }
    return read;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return channel.write(from);
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    channel.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
