package org.wirecopy.ingest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.wirecopy.ingest.format.mail.HeaderBlock;
import org.wirecopy.ingest.format.mail.MboxMessages;

/** A mailbox: every message is an entry by its number, and a bad one is refused alone. */
final class MboxFormat implements ArticleFormat {
  private final Formats formats;
  private final Limits limits;

  MboxFormat(Formats formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return HeaderBlock.beginsMailbox(head);
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    ArchiveMembers members = new ArchiveMembers(entry, formats, limits.packed(), findings);
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
