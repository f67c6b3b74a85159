package org.wirecopy.ingest.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/** Reads the members of one archive, each by the format that recognises it, each refused alone. */
final class ArchiveMembers {
  /** What operating systems leave in archives beside the files that people put there. */
  private static final Pattern BY_CATCH =
      Pattern.compile("(^|.*/)(\\.[^./]|__MACOSX/|Thumbs\\.db$).*");

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF\\ud800-\\udfff]");

  private final Entry archive;
  private final Formats formats;
  private final Limits.Packed limits;
  private final Consumer<Finding> findings;
  private final Expansion expansion;
  private int count;

  ArchiveMembers(Entry archive, Formats formats, Limits.Packed limits, Consumer<Finding> findings) {
    requireShallow(archive, limits);
    this.archive = archive;
    this.formats = formats;
    this.limits = limits;
    this.findings = findings;
    this.expansion = new Expansion(limits);
  }

  /**
   * Refuses what lies too deep.
   *
   * @throws UnreadableEntryException if the entry may not be unpacked
   */
  static void requireShallow(Entry entry, Limits.Packed limits) {
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
  void read(String name, InputStream content, LongSupplier taken) throws IOException {
    read(name, null, Entry.Declared.NOTHING, content, taken);
  }

  /**
   * Reads one member about which something is said.
   *
   * @param called the name whose ending counts; null where it is the member's own
   */
  void read(
      String name, String called, Entry.Declared declared, InputStream content, LongSupplier taken)
      throws IOException {
    String place = place(name);
    if (BY_CATCH.matcher(place).matches()) {
      findings.accept(new Finding.Skipped(archive.within(place), "left by an operating system"));
      return;
    }
    try (Spool spool = Spool.of(new Counted(content, taken))) {
      Entry member =
          archive
              .member(place, spool.size(), spool.sha256(), spool.bytes())
              .declaredAs(declared)
              .called(called);
      try {
        formats.read(member, findings);
      } catch (UnreadableEntryException e) {
        refuse(member.entry(), e);
      }
    }
  }

  /** Passes over a member that is no file. */
  void skip(String name, String why) {
    findings.accept(new Finding.Skipped(archive.within(place(name)), why));
  }

  /** Refuses a member whose bytes cannot be had, and goes on. */
  void refuseMember(String name, UnreadableEntryException e) {
    refuse(archive.within(place(name)), e);
  }

  /** Counts a member before it is looked at. */
  void next() {
    count++;
    if (count > limits.entries()) {
      throw new UnreadableEntryException(
          "too-many-entries",
          "the archive has more than %d entries: split it, or raise the limit"
              .formatted(limits.entries()),
          null);
    }
  }

  private void refuse(String entry, UnreadableEntryException e) {
    findings.accept(new Finding.Refused(entry, e.reason(), e.getMessage(), e.location(), null));
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
