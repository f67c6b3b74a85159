package org.wirecopy.ingest.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.document.ForeignContent;

/** XML that is no news in any format that is read, rejected by the name of what it is. */
public final class ForeignXml implements ArticleFormat {
  private static final String UNKNOWN =
      "XML of a kind that is not read (%s): export the stories as ninjs, NewsML-G2, NITF, RSS or"
          + " Atom, or remove it if it holds none";

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return !XmlRoot.of(head).name().isEmpty();
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    byte[] head;
    try (InputStream in = entry.bytes().open()) {
      head = in.readNBytes(EntryReader.HEAD_BYTES);
    }
    XmlRoot root = XmlRoot.of(head);
    String what = XmlKind.of(root).map(XmlKind::meaning).orElse(UNKNOWN.formatted(root.written()));
    throw new UnreadableEntryException(ForeignContent.REASON, "it is " + what, null);
  }
}
