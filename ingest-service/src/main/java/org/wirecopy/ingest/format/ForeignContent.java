package org.wirecopy.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What is no news in any format that is read, refused by the name of what it is. */
final class ForeignContent implements ArticleFormat {
  static final String REASON = "foreign-format";

  /** Where control characters are looked for, which no text holds. */
  private static final int SHOWN = 4096;

  private static final Set<String> TEXTUAL = Set.of("text", "message");

  private static final Map<String, String> OLD_OFFICE =
      Map.of(
          "WordDocument", "a Word document of before 2007: save it as DOCX",
          "Workbook", "an Excel workbook of before 2007: save its text as DOCX or text",
          "Book", "an Excel workbook of before 2007: save its text as DOCX or text",
          "PowerPoint Document", "a PowerPoint presentation: save its text as DOCX or text",
          "__properties_version1.0", "an Outlook message: save it as .eml");

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
  private final TimeBound time;
  private final long longest;

  ForeignContent(Limits limits) {
    this.time = new TimeBound(limits);
    this.longest = limits.documentBytes();
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    String start = new String(head, 0, Math.min(head.length, SHOWN), StandardCharsets.ISO_8859_1);
    return start.startsWith("%!PS") || (hasControls(start) && type(head).isPresent());
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
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    byte[] head;
    try (InputStream in = entry.bytes().open()) {
      head = in.readNBytes(Formats.HEAD_BYTES);
    }
    if (new String(head, StandardCharsets.ISO_8859_1).startsWith("%!PS")) {
      throw refusal("a PostScript program: save it as PDF");
    }
    MediaType type = type(head).orElseThrow();
    if (type.toString().startsWith("application/x-tika-msoffice")) {
      throw oldOffice(entry);
    }
    throw refusal("no news but %s: remove it, or convert it to text".formatted(type));
  }

  private static UnreadableEntryException refusal(String what) {
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
          .map(name -> refusal(OLD_OFFICE.get(name)))
          .orElseGet(() -> refusal("a document of an old office program: save it as DOCX"));
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
