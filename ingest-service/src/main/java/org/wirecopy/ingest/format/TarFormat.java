package org.wirecopy.ingest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar archive, read as a stream; what stands before a break has been read. */
final class TarFormat implements ArticleFormat {
  private static final String WHAT = "tar archive";
  private static final int HEADER = 512;

  /** Headers with the longest names that any system has; they are read into memory. */
  private static final long LONGEST_HEADERS = 4L << 20;

  private final Formats formats;
  private final Limits limits;

  TarFormat(Formats formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return head.length >= HEADER && TarArchiveInputStream.matches(head, HEADER);
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    ArchiveMembers members = new ArchiveMembers(entry, formats, limits.packed(), findings);
    GuardedSource source = new GuardedSource(entry.bytes().open());
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new BufferedInputStream(source), "UTF-8")) {
      for (TarArchiveEntry member = next(tar, source); member != null; member = next(tar, source)) {
        members.next();
        if (member.isFile() && !member.isLink() && !member.isSymbolicLink()) {
          members.read(
              member.getName(),
              new MemberStream(tar, e -> source.broken("broken-archive", WHAT, e)),
              source::count);
        } else if (!member.isDirectory()) {
          members.skip(member.getName(), "a link or a device");
        }
      }
    }
  }

  private static TarArchiveEntry next(TarArchiveInputStream tar, GuardedSource source)
      throws IOException {
    try {
      if (tar.getCurrentEntry() != null) {
        tar.transferTo(OutputStream.nullOutputStream());
      }
      source.allow(LONGEST_HEADERS);
      TarArchiveEntry next = tar.getNextEntry();
      source.allow(Long.MAX_VALUE);
      return next;
    } catch (IOException | IllegalArgumentException e) {
      throw source.broken("broken-archive", WHAT, e);
    }
  }
}
