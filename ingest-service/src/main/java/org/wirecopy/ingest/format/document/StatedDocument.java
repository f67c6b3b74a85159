package org.wirecopy.ingest.format.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * A document as it states itself; what it does not state is null.
 *
 * @param text paragraphs with a blank line between them; empty if there are none
 * @param headline where it clearly has one
 * @param legible whether its fonts say which characters they show
 */
public record StatedDocument(
    String text,
    String headline,
    String author,
    Instant created,
    Instant modified,
    String language,
    boolean legible) {

  /** Percent of characters of a PDF that may be unknown; decoration goes up to a few. */
  private static final double MAX_UNKNOWN = 10;

  /** Nothing that lies within a document is opened: no pictures, no macros, no attachments. */
  private static final EmbeddedDocumentExtractor NOTHING_WITHIN =
      new EmbeddedDocumentExtractor() {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
          return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler to, Metadata about, boolean html) {
          // Never asked for.
        }
      };

  /**
   * Reads a document.
   *
   * @param name of the file, which is no headline though many programs say so
   * @param longest most characters of text
   * @throws TikaException if it is damaged, or encrypted
   * @throws SAXException if it is damaged
   * @throws TooLongException if it has more text
   */
  public static StatedDocument read(DocumentKind kind, TikaInputStream in, String name, int longest)
      throws IOException, TikaException, SAXException {
    Metadata about = new Metadata();
    TextBlocks blocks = new TextBlocks(longest);
    kind.parser().parse(in, blocks, about, context());
    List<String> paragraphs =
        kind == DocumentKind.PDF ? PdfLines.paragraphs(blocks.all()) : blocks.all();
    String title = StatedTitle.of(about.get(TikaCoreProperties.TITLE), name).orElse(null);
    String headline = title == null ? blocks.styledTitle() : title;
    // What is nothing but its headline keeps it as text.
    boolean repeats =
        headline != null && paragraphs.size() > 1 && paragraphs.get(0).strip().equals(headline);
    return new StatedDocument(
        String.join("\n\n", repeats ? paragraphs.subList(1, paragraphs.size()) : paragraphs),
        headline,
        StatedTitle.author(about.get(TikaCoreProperties.CREATOR)),
        instant(about.getDate(TikaCoreProperties.CREATED)),
        instant(about.getDate(TikaCoreProperties.MODIFIED)),
        about.get(TikaCoreProperties.LANGUAGE),
        unknown(about) <= MAX_UNKNOWN);
  }

  private static ParseContext context() {
    OfficeParserConfig office = new OfficeParserConfig();
    // As a stream: the tree of a document is many times its size.
    office.setUseSAXDocxExtractor(true);
    office.setIncludeDeletedContent(false);
    office.setIncludeHeadersAndFooters(false);
    office.setExtractMacros(false);
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, NOTHING_WITHIN);
    return context;
  }

  private static double unknown(Metadata about) {
    String percentage = about.get(PDF.OVERALL_PERCENTAGE_UNMAPPED_UNICODE_CHARS);
    return percentage == null ? 0 : 100 * Double.parseDouble(percentage);
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
