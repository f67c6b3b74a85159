package org.wirecopy.ingest.format.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.archive.Packs;
import org.wirecopy.ingest.format.registry.Entries;
import org.wirecopy.ingest.format.registry.Formats;

class DocumentFormatTest {
  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType="
          + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
          + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
          + "<Override PartName=\"/docProps/core.xml\" ContentType="
          + "\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"r1\" Target=\"word/document.xml\" Type=\"http://schemas."
          + "openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
          + "<Relationship Id=\"r2\" Target=\"docProps/core.xml\" Type=\"http://schemas."
          + "openxmlformats.org/package/2006/relationships/metadata/core-properties\"/>"
          + "</Relationships>";

  private static final String CORE =
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
          + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http:"
          + "//purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
          + "<dc:title>River rises</dc:title><dc:creator>Ann Author</dc:creator>"
          + "<dc:language>en-GB</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
          + "2024-05-10T14:02:28Z</dcterms:created></cp:coreProperties>";

  private static final String ODT = "application/vnd.oasis.opendocument.text";

  @Test
  void aWordDocumentIsAnArticle() throws IOException {
    ReadResult.Article article =
        Entries.article(Entries.of("a.docx", docx("River rises", "The river rose.", "It fell.")));

    NinjsItem item = article.item();
    assertThat(article.mediaType()).endsWith("wordprocessingml.document");
    assertThat(item.title()).isEqualTo("River rises");
    assertThat(item.mainText()).isEqualTo("The river rose.\n\nIt fell.");
    assertThat(item.by()).isEqualTo("Ann Author");
    assertThat(item.language()).isEqualTo("en-GB");
    assertThat(item.contentCreated()).isEqualTo(Instant.parse("2024-05-10T14:02:28Z"));
  }

  @Test
  void anOpenDocumentTextIsAnArticle() throws IOException {
    ReadResult.Article article = Entries.article(Entries.of("a", odt(ODT, "The river rose.")));

    assertThat(article.mediaType()).isEqualTo(ODT);
    assertThat(article.item().mainText()).isEqualTo("River\n\nThe river rose.");
  }

  @Test
  void rtfIsAnArticle() throws IOException {
    String rtf =
        "{\\rtf1\\ansi{\\info{\\title River rises}{\\author Ann Author}}The river \\b rose\\b0.\\par"
            + " Caf\\'e9 \\u1052? stayed.\\par}";

    NinjsItem item = Entries.article(Entries.of("a.rtf", rtf)).item();

    assertThat(item.title()).isEqualTo("River rises");
    assertThat(item.by()).isEqualTo("Ann Author");
    assertThat(item.mainText()).isEqualTo("The river rose.\n\nCafé М stayed.");
  }

  @Test
  void aPdfIsAnArticleWithWholeParagraphs() throws IOException {
    NinjsItem item =
        Entries.article(
                Entries.of(
                    "a.pdf",
                    pdf(
                        "River rises",
                        "",
                        "The river rose in the night and all the people of the lower",
                        "town went home. It fell in the mor-",
                        "ning.",
                        "",
                        "",
                        "Later it rained.")))
            .item();

    assertThat(item.title()).isEqualTo("River rises");
    assertThat(item.by()).isEqualTo("Ann Author");
    assertThat(item.contentCreated()).isEqualTo(Instant.parse("2024-05-10T14:02:28Z"));
    assertThat(item.mainText())
        .isEqualTo(
            "The river rose in the night and all the people of the lower town went home. It fell"
                + " in the morning.\n\nLater it rained.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Microsoft Word - river.doc", "river.indd", "Untitled-1", "A", "2024_05_x", ""})
  void aTitleThatAProgramFilledInIsNoHeadline(String title) throws IOException {
    NinjsItem item = Entries.article(Entries.of("a.pdf", pdf(title, "The river rose."))).item();

    assertThat(item.title()).isNull();
  }

  @Test
  void whatIsNothingButItsHeadlineKeepsItAsText() throws IOException {
    String rtf = "{\\rtf1\\ansi{\\info{\\title River rises}}River rises\\par}";

    NinjsItem item = Entries.article(Entries.of("a.rtf", rtf)).item();

    assertThat(item.title()).isEqualTo("River rises");
    assertThat(item.mainText()).isEqualTo("River rises");
  }

  @Test
  void aScanIsSkipped() throws IOException {
    assertThat(Entries.read(Entries.of("a.pdf", pdf("Scan of a page"))))
        .singleElement()
        .isInstanceOf(ReadResult.Skipped.class);
  }

  @Test
  void anEncryptedPdfIsRejectedWithTheMend() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = document("River", "The river rose.")) {
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(out);
    }

    UnreadableEntryException rejection = rejection(out.toByteArray());

    assertThat(rejection.reason()).isEqualTo("encrypted");
    assertThat(rejection).hasMessageContaining("remove the password");
  }

  @Test
  void aCutPdfIsRejectedAtItsEnd() throws IOException {
    byte[] pdf = pdf("River", "The river rose.");

    UnreadableEntryException rejection = rejection(Arrays.copyOf(pdf, pdf.length / 2));

    assertThat(rejection.reason()).isEqualTo("broken-document");
    assertThat(rejection.location().byteOffset()).isEqualTo(pdf.length / 2);
  }

  @Test
  void aDamagedWordDocumentIsRejected() throws IOException {
    Map<String, byte[]> parts = parts("River", "The river rose.");
    parts.put("word/document.xml", Packs.bytes("<w:document><w:body>"));

    assertThat(rejection(Packs.zip(parts)).reason()).isEqualTo("broken-document");
  }

  @Test
  void aDocumentThatGrowsLikeABombIsRejected() throws IOException {
    Map<String, byte[]> parts = parts("River", "The river rose.");
    parts.put("word/big.xml", new byte[64 << 20]);

    assertThat(rejection(Packs.zip(parts)).reason()).isEqualTo("expands-too-far");
  }

  @Test
  void aDocumentBeyondTheLimitIsRejected() throws IOException {
    Limits small =
        new Limits(1 << 20, 1 << 20, 1 << 16, 99, Duration.ofSeconds(60), 1, Limits.Packed.DEFAULT);
    byte[] pdf = pdf("River", "The river rose.");

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () -> new Formats(small).read(Entries.of("a.pdf", pdf), result -> {}));

    assertThat(rejection.reason()).isEqualTo("too-large");
  }

  @ParameterizedTest
  @CsvSource({
    "WordDocument,foreign-format,DOCX",
    "Workbook,foreign-format,Excel",
    "PowerPoint Document,foreign-format,PowerPoint",
    "__properties_version1.0,foreign-format,.eml",
    "EncryptedPackage,encrypted,password"
  })
  void oldOfficeDocumentsAreRejectedByTheirNames(String stream, String reason, String mend)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem office = new POIFSFileSystem()) {
      office.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
      office.writeFilesystem(out);
    }

    UnreadableEntryException rejection = rejection(out.toByteArray());

    assertThat(rejection.reason()).isEqualTo(reason);
    assertThat(rejection).hasMessageContaining(mend);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/epub+zip", "application/vnd.oasis.opendocument.spreadsheet"})
  void otherPackagesAreRejectedAndNotUnpacked(String type) throws IOException {
    assertThat(rejection(odt(type, "x")).reason()).isEqualTo("foreign-format");
  }

  private static byte[] docx(String... paragraphs) throws IOException {
    return Packs.zip(parts(paragraphs));
  }

  private static Map<String, byte[]> parts(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t>%s</w:t></w:r></w:p>".formatted(paragraph));
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", Packs.bytes(TYPES));
    parts.put("_rels/.rels", Packs.bytes(RELATIONS));
    parts.put("docProps/core.xml", Packs.bytes(CORE));
    parts.put(
        "word/document.xml",
        Packs.bytes(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body>%s</w:body></w:document>".formatted(body)));
    return parts;
  }

  private static byte[] odt(String type, String text) throws IOException {
    String content =
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
            + "<office:text><text:h>River</text:h><text:p>%s</text:p></office:text></office:body>"
                .formatted(text)
            + "</office:document-content>";
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", Packs.bytes(type));
    parts.put("content.xml", Packs.bytes(content));
    return Packs.zip(parts);
  }

  private static byte[] pdf(String title, String... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = document(title, lines)) {
      pdf.save(out);
    }
    return out.toByteArray();
  }

  private static PDDocument document(String title, String... lines) throws IOException {
    PDDocument pdf = new PDDocument();
    pdf.getDocumentInformation().setTitle(title);
    pdf.getDocumentInformation().setAuthor("Ann Author");
    Calendar created =
        Calendar.getInstance(java.util.TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
    created.setTimeInMillis(Instant.parse("2024-05-10T14:02:28Z").toEpochMilli());
    pdf.getDocumentInformation().setCreationDate(created);
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
      content.newLineAtOffset(60, 700);
      for (String line : lines) {
        content.showText(line);
        content.newLineAtOffset(0, -13);
      }
      content.endText();
    }
    return pdf;
  }

  private static UnreadableEntryException rejection(byte[] document) {
    return catchThrowableOfType(
        UnreadableEntryException.class, () -> Entries.read(Entries.of("a", document)));
  }
}
