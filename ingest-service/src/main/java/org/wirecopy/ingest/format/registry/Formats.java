package org.wirecopy.ingest.format.registry;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.Resumption;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.archive.CompressedFormat;
import org.wirecopy.ingest.format.archive.SevenZipFormat;
import org.wirecopy.ingest.format.archive.TarFormat;
import org.wirecopy.ingest.format.archive.ZipFormat;
import org.wirecopy.ingest.format.document.DocumentFormat;
import org.wirecopy.ingest.format.document.DocumentKind;
import org.wirecopy.ingest.format.document.ForeignContent;
import org.wirecopy.ingest.format.json.CsvFormat;
import org.wirecopy.ingest.format.json.JsonArticles;
import org.wirecopy.ingest.format.json.JsonFieldMappings;
import org.wirecopy.ingest.format.json.NdjsonFormat;
import org.wirecopy.ingest.format.json.NinjsFormat;
import org.wirecopy.ingest.format.mail.MailFormat;
import org.wirecopy.ingest.format.mail.MboxFormat;
import org.wirecopy.ingest.format.mail.WebArchiveFormat;
import org.wirecopy.ingest.format.page.HtmlPageFormat;
import org.wirecopy.ingest.format.text.MarkdownFormat;
import org.wirecopy.ingest.format.text.PlainTextFormat;
import org.wirecopy.ingest.format.warc.WarcFormat;
import org.wirecopy.ingest.format.wire.WireFormat;
import org.wirecopy.ingest.format.xml.FeedFormat;
import org.wirecopy.ingest.format.xml.ForeignXml;
import org.wirecopy.ingest.format.xml.NewsMl1Format;
import org.wirecopy.ingest.format.xml.NewsMlFormat;
import org.wirecopy.ingest.format.xml.NitfFormat;

/** All formats, asked in order; the first that recognises an entry reads it. */
public final class Formats implements EntryReader {
  /** Most files are small. */
  private static final int FIRST_HEAD_BYTES = 8 * 1024;

  private final List<ArticleFormat> formats;

  /**
   * Takes the formats in the order in which they are asked.
   *
   * @param limits what an entry may cost
   */
  public Formats(Limits limits) {
    this(limits, Map.of());
  }

  /**
   * The same, with JSON and tables of a house's own.
   *
   * @param jsonFields where the fields of an article stand in them, by their words
   * @throws IllegalArgumentException if a word is unknown, or neither text nor html is placed
   */
  public Formats(Limits limits, Map<String, String> jsonFields) {
    JsonFieldMappings mappings = new JsonFieldMappings(jsonFields);
    JsonArticles json = new JsonArticles(mappings);
    // Plain text comes last: what no other format claims and is no markup is text if it can be
    // decoded.
    this.formats =
        List.of(
            new CompressedFormat(this, limits),
            new TarFormat(this, limits),
            new ZipFormat(this, limits),
            new SevenZipFormat(this, limits),
            new WarcFormat(this, limits),
            new DocumentFormat(DocumentKind.RTF, limits),
            new WireFormat(limits),
            new MboxFormat(this, limits),
            new WebArchiveFormat(this, limits),
            new MailFormat(this, limits),
            // Behind mail, which may hold a PDF within its first bytes.
            new DocumentFormat(DocumentKind.PDF, limits),
            new NdjsonFormat(json, limits),
            new NinjsFormat(json, limits),
            new CsvFormat(mappings, limits),
            new NewsMlFormat(limits),
            new NewsMl1Format(limits),
            new NitfFormat(limits),
            new FeedFormat(limits),
            new HtmlPageFormat(limits),
            new ForeignXml(),
            new ForeignContent(limits),
            new MarkdownFormat(limits),
            new PlainTextFormat(limits));
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    byte[] head = head(entry);
    for (ArticleFormat format : formats) {
      if (format.recognises(entry, head)) {
        if (!format.isOneResult() || !Resumption.passesOver(results)) {
          format.read(entry, results);
        }
        return;
      }
    }
    throw new UnreadableEntryException(
        "unknown-format",
        "markup of no format that is read: export the stories as ninjs, NewsML-G2, NITF, RSS, HTML"
            + " or text",
        null);
  }

  @Override
  public byte[] head(Entry entry) throws IOException {
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
