package org.wirecopy.ingest.format.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.input.BoundedInput;
import org.wirecopy.ingest.format.input.Spool;
import org.wirecopy.ingest.format.input.TimeBound;

/** What is no news in any format that is read, rejected by the name of what it is. */
public final class ForeignContent implements ArticleFormat {
  public static final String REASON = "foreign-format";

  /** Where control characters are looked for, which no text holds. */
  private static final int SHOWN = 4096;

  private static final Set<String> TEXTUAL = Set.of("text", "message");

  /** What is written in letters and is no text, by how it begins. */
  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "%!PS", "a PostScript program: save it as PDF",
          "!<arch>", "an archive of ar: unpack it, or pack it as ZIP",
          "BEGIN:VCALENDAR",
              "a calendar (iCalendar), which lists events: export stories as ninjs or text",
          "BEGIN:VCARD", "an address card (vCard): remove it");

  private static final Map<String, String> OLD_OFFICE =
      Map.of(
          "WordDocument", "a Word document of before 2007: save it as DOCX",
          "Workbook", "an Excel workbook of before 2007: save its text as DOCX or text",
          "Book", "an Excel workbook of before 2007: save its text as DOCX or text",
          "PowerPoint Document", "a PowerPoint presentation: save its text as DOCX or text",
          "__properties_version1.0", "an Outlook message: save it as .eml");

  private static final Set<String> PICTURED = Set.of("image", "audio", "video", "font", "model");

  /** What helps with types whose subtype holds a pattern. */
  private record Mend(Pattern subtype, String advice) {
    Mend(String subtype, String advice) {
      this(Pattern.compile(subtype), advice);
    }
  }

  private static final List<Mend> MENDS =
      List.of(
          new Mend(
              "\\b(rar|ace|arj|cab|lha|lzh|stuffit|apple-diskimage|iso9660|cpio|debian|rpm)\\b",
              "unpack it, or pack it as ZIP"),
          new Mend("outlook-pst", "export its mails as mbox or .eml"),
          new Mend("excel|spreadsheet|lotus|quattro", "save its text as DOCX or text"),
          new Mend(
              "access|\\b(dbf|sqlite3?|parquet|avro|orc)\\b",
              "export its articles as NDJSON or CSV"),
          new Mend("pkcs7|x509|pgp", "remove it, as it only signs something else"));

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
  private final TimeBound time;
  private final long longest;

  public ForeignContent(Limits limits) {
    this.time = new TimeBound(limits);
    this.longest = limits.documentBytes();
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    String start = new String(head, 0, Math.min(head.length, SHOWN), StandardCharsets.ISO_8859_1);
    return written(head).isPresent() || (hasControls(start) && type(head).isPresent());
  }

  private static Optional<String> written(byte[] head) {
    String start = new String(head, StandardCharsets.UTF_8).replaceFirst("\\A[\\s\\uFEFF]+", "");
    return BEGINNINGS.keySet().stream()
        .filter(beginning -> start.regionMatches(true, 0, beginning, 0, beginning.length()))
        .map(BEGINNINGS::get)
        .findFirst();
  }

  private static boolean hasControls(String start) {
    return start.chars().anyMatch(c -> c < ' ' && "\t\n\r\f\u001A\u001B".indexOf(c) < 0);
  }

  /** What the first bytes say it is; empty if they say nothing, or some text. */
  private Optional<MediaType> type(byte[] head) {
    try {
      MediaType type = types.detect(new ByteArrayInputStream(head), new Metadata());
      boolean nothing = type.equals(MediaType.OCTET_STREAM) || type.equals(MediaType.EMPTY);
      return nothing || TEXTUAL.contains(type.getType()) ? Optional.empty() : Optional.of(type);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    byte[] head;
    try (InputStream in = entry.bytes().open()) {
      head = in.readNBytes(EntryReader.HEAD_BYTES);
    }
    Optional<String> written = written(head);
    if (written.isPresent()) {
      throw rejection(written.get());
    }
    MediaType type = type(head).orElseThrow();
    if (type.toString().startsWith("application/x-tika-msoffice")) {
      throw oldOffice(entry);
    }
    throw rejection("no news but %s: %s".formatted(type, mend(type)));
  }

  private static String mend(MediaType type) {
    if (PICTURED.contains(type.getType())) {
      return "remove it";
    }
    return MENDS.stream()
        .filter(mend -> mend.subtype().matcher(type.getSubtype()).find())
        .map(Mend::advice)
        .findFirst()
        .orElse("remove it, or convert it to text");
  }

  private static UnreadableEntryException rejection(String what) {
    return new UnreadableEntryException(REASON, "it is " + what, null);
  }

  private UnreadableEntryException oldOffice(Entry entry) throws IOException {
    Optional<Path> file = entry.bytes().file();
    try (Spool spool = file.isPresent() ? null : spool(entry)) {
      Path path = file.orElseGet(() -> spool.bytes().file().orElseThrow());
      Set<String> names = time.run(() -> names(path));
      if (names.contains("EncryptedPackage")) {
        return new UnreadableEntryException(
            "encrypted", "an encrypted document: remove the password and drop it again", null);
      }
      return names.stream()
          .filter(OLD_OFFICE::containsKey)
          .findFirst()
          .map(name -> rejection(OLD_OFFICE.get(name)))
          .orElseGet(() -> rejection("a document of an old office program: save it as DOCX"));
    }
  }

  private Spool spool(Entry entry) throws IOException {
    try (InputStream in = entry.bytes().open()) {
      return Spool.toFile(new BoundedInput(in, longest));
    }
  }

  private static Set<String> names(Path file) {
    try (POIFSFileSystem office = new POIFSFileSystem(file.toFile(), true)) {
      return office.getRoot().getEntryNames();
    } catch (IOException | RuntimeException e) {
      return Set.of();
    }
  }
}
