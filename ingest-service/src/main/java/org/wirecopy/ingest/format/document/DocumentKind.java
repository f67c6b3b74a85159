package org.wirecopy.ingest.format.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;

/** The documents that can be read. */
public enum DocumentKind {
  PDF("PDF", "application/pdf", "%PDF-") {
    @Override
    Parser parser() {
      PDFParser parser = new PDFParser();
      parser.setOcrStrategy("no_ocr");
      parser.setExtractAnnotationText(false);
      parser.setExtractBookmarksText(false);
      parser.setExtractAcroFormContent(false);
      parser.setExtractInlineImages(false);
      parser.setMaxMainMemoryBytes(MAIN_MEMORY);
      return parser;
    }
  },
  DOCX("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", null) {
    @Override
    Parser parser() {
      return new OOXMLParser();
    }
  },
  ODT("ODT", "application/vnd.oasis.opendocument.text", null) {
    @Override
    Parser parser() {
      return new OpenDocumentParser();
    }
  },
  RTF("RTF", "application/rtf", "{\\rtf") {
    @Override
    Parser parser() {
      return new RTFParser();
    }
  };

  /** As far as PDF readers look. In bytes. */
  private static final int LATE = 1024;

  private static final Pattern LATE_BEGINNING = Pattern.compile("%PDF-[12]\\.\\d");
  private static final Pattern OBJECT = Pattern.compile("\\d \\d+ obj\\b");
  private static final long MAIN_MEMORY = 32L << 20;

  private final String label;
  private final String mediaType;
  private final String beginning;

  DocumentKind(String label, String mediaType, String beginning) {
    this.label = label;
    this.mediaType = mediaType;
    this.beginning = beginning;
  }

  abstract Parser parser();

  public String label() {
    return label;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether bytes begin as this kind does; kinds that are archives inside never do. */
  public boolean begins(byte[] head) {
    return beginning != null
        && new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1)
            .startsWith(beginning);
  }

  /**
   * Whether bytes hold the beginning of this kind where readers look for it: behind a byte order
   * mark, blank lines or a header that was not taken off, within the first 1024 bytes of a PDF.
   */
  public boolean beginsLate(byte[] head) {
    if (this != PDF) {
      return false;
    }
    String start = new String(head, 0, Math.min(head.length, LATE), StandardCharsets.ISO_8859_1);
    return LATE_BEGINNING.matcher(start).find()
        && OBJECT.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
  }
}
