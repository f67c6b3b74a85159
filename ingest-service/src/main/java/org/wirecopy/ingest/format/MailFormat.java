package org.wirecopy.ingest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.wirecopy.ingest.format.mail.HeaderBlock;

/** An e-mail is one article; what is attached to it is an entry by the number of its part. */
final class MailFormat implements ArticleFormat {
  static final String MEDIA_TYPE = "message/rfc822";
  static final Entry.Declared MESSAGE = new Entry.Declared(MEDIA_TYPE, null, null);

  private final Formats formats;
  private final Limits limits;
  private final TimeBound time;

  MailFormat(Formats formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
    this.time = new TimeBound(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    boolean named = entry.name().toLowerCase(Locale.ROOT).endsWith(".eml");
    return MEDIA_TYPE.equals(entry.declared().mediaType())
        || HeaderBlock.beginsMessage(head, named);
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    GuardedSource source = new GuardedSource(entry.bytes().open());
    try (BufferedInputStream in = new BufferedInputStream(source, 1 << 16)) {
      new MailReading(entry, formats, limits, time, findings).read(in, source);
    }
  }
}
