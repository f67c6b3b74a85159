package org.wirecopy.ingest.format.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.input.Spool;

/** The bytes of an archive that can only be read from its end. */
final class SeekableArchive implements Closeable {
  private final SeekableByteChannel channel;
  private final long size;
  private final Spool spool;

  private SeekableArchive(SeekableByteChannel channel, long size, Spool spool) {
    this.channel = channel;
    this.size = size;
    this.spool = spool;
  }

  static SeekableArchive open(Entry entry) throws IOException {
    Optional<Path> file = entry.bytes().file();
    if (file.isPresent()) {
      return new SeekableArchive(Files.newByteChannel(file.get()), Files.size(file.get()), null);
    }
    try (InputStream in = entry.bytes().open()) {
      Spool spool = Spool.of(in);
      return new SeekableArchive(spool.channel(), spool.size(), spool);
    }
  }

  SeekableByteChannel channel() {
    return channel;
  }

  long size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (spool != null) {
      spool.close();
    }
  }
}
