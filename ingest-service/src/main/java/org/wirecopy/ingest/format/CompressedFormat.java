package org.wirecopy.ingest.format;

import java.io.IOException;
import java.util.function.Consumer;

/** A packed file is what it holds: its place has the same name with and without the packing. */
final class CompressedFormat implements ArticleFormat {
  private final Formats formats;
  private final Limits limits;

  CompressedFormat(Formats formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return Compression.of(head).isPresent();
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    Compression way = Compression.of(formats.head(entry)).orElseThrow();
    ArchiveMembers.requireShallow(entry, limits.packed());
    formats.read(
        entry.unpacked(way.plainName(entry.name()), () -> way.open(entry.bytes(), limits.packed())),
        findings);
  }
}
