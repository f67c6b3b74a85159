package org.wirecopy.ingest.format.archive;

import java.io.IOException;
import java.util.function.Consumer;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;

/** A packed file is what it holds: its place has the same name with and without the packing. */
public final class CompressedFormat implements ArticleFormat {
  private final EntryReader formats;
  private final Limits limits;

  public CompressedFormat(EntryReader formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return Compression.of(head).isPresent();
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    Compression way = Compression.of(formats.head(entry)).orElseThrow();
    ArchiveMembers.requireShallow(entry, limits.packed());
    formats.read(
        entry.unpacked(way.plainName(entry.name()), () -> way.open(entry.bytes(), limits.packed())),
        results);
  }
}
