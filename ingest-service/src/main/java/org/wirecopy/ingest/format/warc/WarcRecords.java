package org.wirecopy.ingest.format.warc;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.input.GuardedSource;

/**
 * The records of a crawl one after the other. Behind a record that states a wrong length, or whose
 * header cannot be read, the next beginning of a record is looked for and reading goes on there.
 */
final class WarcRecords implements Closeable {
  private static final Pattern WARC = Pattern.compile("WARC/1\\.\\d\\s*$");

  /**
   * The line that begins a record of ARC: address, IP address, time, media type, length. Blanks are
   * no part of an address, and yet some have them.
   */
  private static final Pattern ARC =
      Pattern.compile(
          "^([a-z][a-z0-9+.-]*:\\S.*?)( [0-9a-fA-F.:]{3,45} \\d{14} .{1,120} \\d+\\s*)$");

  /** Longer lines are no beginning of a record. */
  private static final int MAX_LINE_LENGTH = 16 * 1024;

  /** Bytes that tell one kind of crawl from the other. */
  private static final int HEAD = 16;

  private final Lookback bytes;
  private final GuardedSource source;
  private final Pattern beginning;
  private WarcReader reader;

  /** Where the reader began, and where the record before did, in bytes of the crawl. */
  private long base;

  /** Where the reader found its first record. */
  private long begun;

  private long begunWithoutBlanks = -1;

  private long last = -1;
  private boolean mended;
  private boolean goesOn = true;

  WarcRecords(GuardedSource source) throws IOException {
    this.source = source;
    this.bytes = new Lookback(source);
    this.beginning = isArc(bytes.readNBytes(HEAD)) ? ARC : WARC;
    bytes.rewind(0);
    open(bytes);
  }

  private void open(InputStream in) throws IOException {
    reader = new WarcReader(uncloseable(in));
    reader.setLenient(true);
  }

  /** A reader that is given up must not close what the next one reads. */
  private static InputStream uncloseable(InputStream in) {
    return new java.io.FilterInputStream(in) {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return in.read(into, from, length);
      }

      @Override
      public void close() {
        // Closed with the crawl.
      }
    };
  }

  /**
   * What stands next in a crawl.
   *
   * @param record null where it cannot be read
   * @param broken why it cannot be read; null where it can
   */
  record Next(WarcRecord record, UnreadableEntryException broken) {}

  /**
   * The next record, or why it cannot be read; empty at the end.
   *
   * @throws UnreadableEntryException if the crawl itself cannot be read on
   */
  Optional<Next> next() throws IOException {
    mended = false;
    while (goesOn) {
      try {
        Optional<WarcRecord> record = reader.next();
        last = Math.max(base + reader.position(), begun);
        return record.map(found -> new Next(found, null));
      } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
        UnreadableEntryException broken = source.broken("broken-warc", "WARC", e);
        long failed = Math.max(base + reader.position(), begun);
        if (openWithoutBlanks(failed)) {
          mended = true;
          continue;
        }
        boolean lost = last < 0 || beginsRecord(failed);
        boolean blank = !lost && isBlankFrom(failed);
        goesOn = !blank && seek(lost ? failed + 1 : last + 1);
        if (lost || (!goesOn && !blank)) {
          return Optional.of(new Next(null, broken));
        }
        mended = goesOn;
      }
    }
    return Optional.empty();
  }

  /** Whether the record before stated a wrong length, so that this one had to be looked for. */
  boolean isMended() {
    return mended;
  }

  /** Reads on at a record of ARC whose address has blanks, as if they were encoded. */
  private boolean openWithoutBlanks(long at) throws IOException {
    bytes.rewind(at);
    String line = line();
    Matcher header = ARC.matcher(line);
    boolean known = bytes.position() - line.length() == at && at != begunWithoutBlanks;
    if (!known || !header.matches() || header.group(1).indexOf(' ') < 0) {
      return false;
    }
    String mendedLine = header.group(1).replace(" ", "%20") + header.group(2);
    byte[] start = mendedLine.getBytes(StandardCharsets.ISO_8859_1);
    open(new SequenceInputStream(new ByteArrayInputStream(start), bytes));
    base = at + line.length() - start.length;
    begun = at;
    begunWithoutBlanks = at;
    return true;
  }

  private boolean beginsRecord(long at) throws IOException {
    bytes.rewind(at);
    return begins(line());
  }

  private boolean isBlankFrom(long at) throws IOException {
    bytes.rewind(at);
    int read = bytes.read();
    while (read == '\r' || read == '\n' || read == ' ' || read == 0) {
      read = bytes.read();
    }
    return read < 0;
  }

  private boolean begins(String line) {
    Matcher matcher = beginning.matcher(line);
    return matcher.find() && matcher.start() == 0;
  }

  /** Moves to the next beginning of a record; false if there is none. */
  private boolean seek(long from) throws IOException {
    bytes.rewind(from);
    long at = bytes.position();
    String line = line();
    while (!line.isEmpty()) {
      Matcher matcher = beginning.matcher(line);
      if (matcher.find()) {
        bytes.rewind(at + matcher.start());
        open(bytes);
        base = bytes.position();
        begun = base;
        last = -1;
        return true;
      }
      at = bytes.position();
      line = line();
    }
    return false;
  }

  /** The next line with its end, or a piece of one that is too long; empty at the end. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int read = bytes.read();
    while (read >= 0) {
      line.append((char) read);
      if (read == '\n' || line.length() == MAX_LINE_LENGTH) {
        break;
      }
      read = bytes.read();
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  /** Whether a crawl that begins so is ARC, the format before WARC. */
  static boolean isArc(byte[] head) {
    return new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1)
        .startsWith("filedesc://");
  }
}
