package org.wirecopy.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.wirecopy.ingest.format.document.DocumentKind;

/** All formats, asked in order; the first that recognises an entry reads it. */
public final class Formats {
  /** How many bytes a format may see before it decides. */
  public static final int HEAD_BYTES = 64 * 1024;

  /** Most files are small. */
  private static final int FIRST_HEAD_BYTES = 8 * 1024;

  private final List<ArticleFormat> formats;

  /**
   * Takes the formats in the order in which they are asked.
   *
   * @param limits what an entry may cost
   */
  public Formats(Limits limits) {
    NinjsReader ninjs = new NinjsReader();
    // Plain text comes last: what no other format claims and is no markup is text if it can be
    // decoded.
    this.formats =
        List.of(
            new CompressedFormat(this, limits),
            new TarFormat(this, limits),
            new ZipFormat(this, limits),
            new SevenZipFormat(this, limits),
            new WarcFormat(this, limits),
            new DocumentFormat(DocumentKind.PDF, limits),
            new DocumentFormat(DocumentKind.RTF, limits),
            new MboxFormat(this, limits),
            new MailFormat(this, limits),
            new NdjsonFormat(ninjs, limits),
            new NinjsFormat(ninjs, limits),
            new NewsMlFormat(limits),
            new NitfFormat(limits),
            new FeedFormat(limits),
            new HtmlPageFormat(limits),
            new ForeignContent(limits),
            new MarkdownFormat(limits),
            new PlainTextFormat(limits));
  }

  /**
   * Reads an entry with the format that recognises it.
   *
   * @throws UnreadableEntryException if no format can, or the right one cannot read on
   * @throws IOException if its bytes cannot be got
   */
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    byte[] head = head(entry);
    for (ArticleFormat format : formats) {
      if (format.recognises(entry, head)) {
        if (!format.isOneFinding() || !Resumption.passesOver(findings)) {
          format.read(entry, findings);
        }
        return;
      }
    }
    throw new UnreadableEntryException(
        "unknown-format", "no format recognises it: convert it to text or ninjs", null);
  }

  /** The first bytes of an entry; those before the break where it is broken. */
  byte[] head(Entry entry) throws IOException {
    byte[] head = new byte[FIRST_HEAD_BYTES];
    int length = 0;
    try (InputStream in = entry.bytes().open()) {
      int read = in.read(head);
      while (read > 0) {
        length += read;
        if (length == head.length && length < HEAD_BYTES) {
          head = Arrays.copyOf(head, HEAD_BYTES);
        }
        read = in.read(head, length, head.length - length);
      }
    } catch (UnreadableEntryException e) {
      if (length == 0) {
        throw e;
      }
    }
    return Arrays.copyOf(head, length);
  }
}
