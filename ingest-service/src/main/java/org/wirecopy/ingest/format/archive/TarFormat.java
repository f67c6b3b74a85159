package org.wirecopy.ingest.format.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.input.GuardedSource;

/** A tar archive, read as a stream; the members before a damaged place are read. */
public final class TarFormat implements ArticleFormat {
  private static final String WHAT = "tar archive";
  private static final int HEADER = 512;

  /** Headers with the longest names that any system has; they are read into memory. */
  private static final long MAX_HEADERS = 4L << 20;

  private final EntryReader formats;
  private final Limits limits;

  public TarFormat(EntryReader formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return head.length >= HEADER && TarArchiveInputStream.matches(head, HEADER);
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    ArchiveMembers members = new ArchiveMembers(entry, formats, limits.packed(), results);
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
          members.skip(member.getName(), SkipReason.NOT_A_FILE, "a link or a device");
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
      source.allow(MAX_HEADERS);
      TarArchiveEntry next = tar.getNextEntry();
      source.allow(Long.MAX_VALUE);
      return next;
    } catch (IOException | IllegalArgumentException e) {
      throw source.broken("broken-archive", WHAT, e);
    }
  }
}
