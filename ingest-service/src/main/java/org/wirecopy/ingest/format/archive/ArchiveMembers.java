package org.wirecopy.ingest.format.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.input.Spool;

/** Reads the members of one archive, each by the format that recognises it, each rejected alone. */
public final class ArchiveMembers {
  /** What operating systems leave in archives beside the files that people put there. */
  private static final Pattern SYSTEM_FILES =
      Pattern.compile("(^|.*/)(\\.[^./]|__MACOSX/|Thumbs\\.db$).*");

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF\\ud800-\\udfff]");

  private final Entry archive;
  private final EntryReader formats;
  private final Limits.Packed limits;
  private final Consumer<ReadResult> results;
  private final Expansion expansion;
  private int count;

  public ArchiveMembers(
      Entry archive, EntryReader formats, Limits.Packed limits, Consumer<ReadResult> results) {
    requireShallow(archive, limits);
    this.archive = archive;
    this.formats = formats;
    this.limits = limits;
    this.results = results;
    this.expansion = new Expansion(limits);
  }

  /**
   * Rejects what lies too deep.
   *
   * @throws UnreadableEntryException if the entry may not be unpacked
   */
  public static void requireShallow(Entry entry, Limits.Packed limits) {
    if (entry.depth() >= limits.nesting()) {
      throw new UnreadableEntryException(
          "nested-too-deep",
          "more than %d archives or packings in one another: unpack it, or raise the limit"
              .formatted(limits.nesting()),
          null);
    }
  }

  /**
   * Reads one member.
   *
   * @param name as the archive writes it: a place, never a path that is written to
   * @param content its bytes
   * @param taken bytes of the archive that have been read so far
   * @throws UnreadableEntryException if its bytes cannot be got out of the archive
   */
  public void read(String name, InputStream content, LongSupplier taken) throws IOException {
    read(name, null, Entry.Declared.NOTHING, content, taken);
  }

  /**
   * Reads one member about which something is said.
   *
   * @param called the name whose ending counts; null where it is the member's own
   */
  public void read(
      String name, String called, Entry.Declared declared, InputStream content, LongSupplier taken)
      throws IOException {
    String place = place(name);
    if (SYSTEM_FILES.matcher(place).matches()) {
      results.accept(
          new ReadResult.Skipped(
              archive.within(place), SkipReason.SYSTEM_FILE, "left by an operating system"));
      return;
    }
    try (Spool spool = Spool.of(new Counted(content, taken))) {
      Entry member =
          archive
              .member(place, spool.size(), spool.sha256(), spool.bytes())
              .declaredAs(declared)
              .called(called);
      try {
        formats.read(member, results);
      } catch (UnreadableEntryException e) {
        reject(member.entry(), e);
      }
    }
  }

  /** Passes over a member that can hold no article. */
  public void skip(String name, SkipReason reason, String detail) {
    results.accept(new ReadResult.Skipped(archive.within(place(name)), reason, detail));
  }

  /** Rejects a member whose bytes cannot be read, and continues. */
  void rejectMember(String name, UnreadableEntryException e) {
    reject(archive.within(place(name)), e);
  }

  /** Counts a member before it is looked at. */
  public void next() {
    count++;
    if (count > limits.entries()) {
      throw new UnreadableEntryException(
          "too-many-entries",
          "the archive has more than %d entries: split it, or raise the limit"
              .formatted(limits.entries()),
          null);
    }
  }

  private void reject(String entry, UnreadableEntryException e) {
    results.accept(new ReadResult.Rejected(entry, e.reason(), e.getMessage(), e.location(), null));
  }

  private String place(String name) {
    String clean = name == null ? "" : CONTROLS.matcher(name).replaceAll("_").strip();
    return clean.isEmpty() ? Integer.toString(count) : clean;
  }

  private final class Counted extends FilterInputStream {
    private final LongSupplier taken;

    Counted(InputStream in, LongSupplier taken) {
      super(in);
      this.taken = taken;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      expansion.add(read < 0 ? 0 : 1, taken.getAsLong());
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      expansion.add(Math.max(read, 0), taken.getAsLong());
      return read;
    }
  }
}
