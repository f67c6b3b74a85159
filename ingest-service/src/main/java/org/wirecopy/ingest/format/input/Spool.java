package org.wirecopy.ingest.format.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.format.Entry;

/**
 * A stream kept so that it can be read more than once: in memory while it is small, else in a
 * temporary file that goes with it.
 */
public final class Spool implements Closeable {
  private static final int IN_MEMORY = 1 << 20;

  private final byte[] memory;
  private final Path file;
  private final long size;
  private final String sha256;

  private Spool(byte[] memory, Path file, long size, String sha256) {
    this.memory = memory;
    this.file = file;
    this.size = size;
    this.sha256 = sha256;
  }

  /** Keeps all that a stream still holds; an exception of the stream leaves nothing behind. */
  public static Spool of(InputStream in) throws IOException {
    MessageDigest digest = Sha256.digest();
    ByteArrayOutputStream memory = new ByteArrayOutputStream();
    byte[] start = in.readNBytes(IN_MEMORY);
    memory.write(start, 0, start.length);
    if (start.length < IN_MEMORY) {
      digest.update(start);
      return new Spool(memory.toByteArray(), null, start.length, Sha256.hex(digest));
    }
    return toFile(start, in, digest);
  }

  /** The same in a file, however small, for readers that need one. */
  public static Spool toFile(InputStream in) throws IOException {
    return toFile(new byte[0], in, Sha256.digest());
  }

  private static Spool toFile(byte[] start, InputStream in, MessageDigest digest)
      throws IOException {
    Path file = SpoolFile.create();
    boolean kept = false;
    try (OutputStream out = new DigestOutputStream(SpoolFile.open(file), digest)) {
      out.write(start);
      long size = start.length + in.transferTo(out);
      out.flush();
      kept = true;
      return new Spool(null, file, size, Sha256.hex(digest));
    } finally {
      if (!kept) {
        Files.deleteIfExists(file);
      }
    }
  }

  public long size() {
    return size;
  }

  public String sha256() {
    return sha256;
  }

  public Entry.Bytes bytes() {
    return file == null ? () -> new ByteArrayInputStream(memory) : Entry.Bytes.ofFile(file);
  }

  public SeekableByteChannel channel() throws IOException {
    return file == null ? new SeekableInMemoryByteChannel(memory) : Files.newByteChannel(file);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
