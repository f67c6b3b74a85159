package org.wirecopy.ingest.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.folder.FilePaths;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.registry.Formats;

/** A file that must stay as it was listed while it is read. */
final class ReadFile {
  private static final Logger LOG = LoggerFactory.getLogger(ReadFile.class);

  /** A file up to this size, in bytes, is opened once and held in memory. */
  private static final int SMALL_FILE = 256 * 1024;

  private final IntakeSettings settings;
  private final FileStamp stamp;
  private final Path path;

  ReadFile(IntakeSettings settings, FileStamp stamp) {
    this.settings = settings;
    this.stamp = stamp;
    this.path = FilePaths.resolve(settings.folder(), stamp.path());
  }

  /** The file was not the same at the end of a reading as at its beginning. */
  static final class ChangedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The file as an entry, hashed.
   *
   * @param meanwhile called now and then while a big file is hashed
   */
  Entry entry(Runnable meanwhile) throws IOException {
    String sha256;
    Entry.Bytes bytes;
    // A pipe in the file's place would never end, and a link would lead anywhere.
    if (!FileStamp.of(settings.folder(), path).equals(stamp)) {
      throw new ChangedFileException();
    }
    try (InputStream in = Files.newInputStream(path)) {
      if (stamp.size() <= SMALL_FILE) {
        byte[] content = in.readNBytes(SMALL_FILE);
        sha256 = Sha256.hex(content);
        bytes = Entry.Bytes.ofFile(path, content);
      } else {
        sha256 = Sha256.hex(new Interrupted(in, meanwhile));
        bytes = Entry.Bytes.ofFile(path);
      }
    }
    requireUnchanged();
    return new Entry(settings.inbox(), stamp.path(), null, stamp.size(), sha256, bytes);
  }

  void requireUnchanged() {
    try {
      if (FileStamp.of(settings.folder(), path).equals(stamp)) {
        return;
      }
    } catch (IOException e) {
      LOG.debug("{} cannot be looked at", path, e);
    }
    throw new ChangedFileException();
  }

  static byte[] head(Entry file) throws IOException {
    try (InputStream in = file.bytes().open()) {
      return in.readNBytes(Formats.HEAD_BYTES);
    }
  }

  /** Lets something else be done after some bytes. */
  private static final class Interrupted extends FilterInputStream {
    private static final long BYTES = 4L << 20;

    private final Runnable meanwhile;
    private long since;

    Interrupted(InputStream in, Runnable meanwhile) {
      super(in);
      this.meanwhile = meanwhile;
    }

    @Override
    public int read() throws IOException {
      took(1);
      return super.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      took(read);
      return read;
    }

    private void took(int bytes) {
      since += bytes;
      if (since >= BYTES) {
        since = 0;
        meanwhile.run();
      }
    }
  }
}
