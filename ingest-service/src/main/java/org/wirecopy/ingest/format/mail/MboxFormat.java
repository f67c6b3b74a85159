package org.wirecopy.ingest.format.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.archive.ArchiveMembers;
import org.wirecopy.ingest.format.input.GuardedSource;

/** A mailbox: every message is an entry by its number, and a bad one is rejected alone. */
public final class MboxFormat implements ArticleFormat {
  private final EntryReader formats;
  private final Limits limits;

  public MboxFormat(EntryReader formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return HeaderBlock.beginsMailbox(head);
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    ArchiveMembers members = new ArchiveMembers(entry, formats, limits.packed(), results);
    GuardedSource source = new GuardedSource(entry.bytes().open());
    try (BufferedInputStream in = new BufferedInputStream(source, 1 << 16)) {
      MboxMessages messages = new MboxMessages(in);
      for (InputStream message = messages.next(); message != null; message = messages.next()) {
        members.next();
        members.read(null, null, MailFormat.MESSAGE, message, source::count);
      }
    }
  }
}
