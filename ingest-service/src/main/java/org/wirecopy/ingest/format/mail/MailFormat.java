package org.wirecopy.ingest.format.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.input.GuardedSource;
import org.wirecopy.ingest.format.input.TimeBound;

/** An e-mail is one article; what is attached to it is an entry by the number of its part. */
public final class MailFormat implements ArticleFormat {
  static final String MEDIA_TYPE = "message/rfc822";
  static final Entry.Declared MESSAGE = new Entry.Declared(MEDIA_TYPE, null, null);

  private final EntryReader formats;
  private final Limits limits;
  private final TimeBound time;

  public MailFormat(EntryReader formats, Limits limits) {
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
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    GuardedSource source = new GuardedSource(entry.bytes().open());
    try (BufferedInputStream in = new BufferedInputStream(source, 1 << 16)) {
      new MailReading(entry, formats, limits, time, results).read(in, source);
    }
  }
}
