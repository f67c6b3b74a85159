package org.wirecopy.local.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.wirecopy.local.RunFailedException;

/** The right to use a data directory. The system takes it back when the process ends, however. */
public final class DataLock implements AutoCloseable {
  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  public static DataLock take(DataDirectory data) {
    try {
      FileChannel channel =
          FileChannel.open(
              data.lock(),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw inUse(data);
      }
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0).write(ByteBuffer.wrap(pid));
      return new DataLock(channel);
    } catch (IOException e) {
      throw new RunFailedException(
          "cannot use the data directory %s: %s".formatted(data.root(), e.getMessage()), e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static RunFailedException inUse(DataDirectory data) throws IOException {
    return new RunFailedException(
        "another run (process %s) uses the data directory %s: stop it, or choose another with --data"
            .formatted(Files.readString(data.lock()), data.root()));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
