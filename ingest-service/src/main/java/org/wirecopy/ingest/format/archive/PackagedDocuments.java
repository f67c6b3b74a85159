package org.wirecopy.ingest.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.document.DocumentFormat;
import org.wirecopy.ingest.format.document.DocumentKind;
import org.wirecopy.ingest.format.document.ForeignContent;

/** Documents that are zip archives inside: their parts are not news of their own. */
final class PackagedDocuments {
  private static final int MAX_TYPE_LENGTH = 200;
  private static final int MAX_MANIFEST = 1 << 20;

  private final Limits limits;
  private final Map<DocumentKind, DocumentFormat> formats = new EnumMap<>(DocumentKind.class);

  PackagedDocuments(Limits limits) {
    this.limits = limits;
    for (DocumentKind kind : new DocumentKind[] {DocumentKind.DOCX, DocumentKind.ODT}) {
      formats.put(kind, new DocumentFormat(kind, limits));
    }
  }

  /**
   * Reads the archive if it is a document.
   *
   * @return whether it is one
   * @throws UnreadableEntryException if it is one that cannot be read
   */
  boolean read(Entry entry, ZipFile zip, long size, Consumer<ReadResult> results)
      throws IOException {
    Optional<DocumentKind> kind = kind(zip);
    if (kind.isEmpty()) {
      return false;
    }
    requireHarmless(zip, size);
    if (start(zip, "META-INF/manifest.xml", MAX_MANIFEST).contains("encryption-data")) {
      throw new UnreadableEntryException(
          "encrypted",
          "the %s is encrypted: remove the password and drop it again"
              .formatted(kind.get().label()),
          null);
    }
    formats.get(kind.get()).read(entry, results);
    return true;
  }

  private static Optional<DocumentKind> kind(ZipFile zip) throws IOException {
    String type = start(zip, "mimetype", MAX_TYPE_LENGTH).strip();
    if (type.equals(DocumentKind.ODT.mediaType())) {
      return Optional.of(DocumentKind.ODT);
    }
    if (type.startsWith("application/vnd.oasis.opendocument.")) {
      throw foreign("an OpenDocument file that is no text", "save its text as ODT");
    }
    if (type.equals("application/epub+zip")) {
      throw foreign("an EPUB book", "convert it to HTML or text");
    }
    if (zip.getEntry("META-INF/MANIFEST.MF") != null) {
      throw foreign("a Java program", "remove it");
    }
    if (zip.getEntry("[Content_Types].xml") == null) {
      return Optional.empty();
    }
    if (hasFolder(zip, "word/")) {
      return Optional.of(DocumentKind.DOCX);
    }
    if (hasFolder(zip, "xl/")) {
      throw foreign("an Excel workbook", "save its text as DOCX or text");
    }
    if (hasFolder(zip, "ppt/")) {
      throw foreign("a PowerPoint presentation", "save its text as DOCX or text");
    }
    return Optional.empty();
  }

  private static UnreadableEntryException foreign(String what, String mend) {
    return new UnreadableEntryException(
        ForeignContent.REASON, "%s, which is not read: %s".formatted(what, mend), null);
  }

  private static boolean hasFolder(ZipFile zip, String folder) {
    return Collections.list(zip.getEntries()).stream()
        .anyMatch(entry -> entry.getName().startsWith(folder));
  }

  private static String start(ZipFile zip, String name, int longest) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null || !zip.canReadEntryData(entry)) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(longest), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** The readers unpack all they need into memory, so it is unpacked once before and counted. */
  private void requireHarmless(ZipFile zip, long size) {
    Expansion expansion =
        new Expansion(
            new Limits.Packed(
                limits.packed().nesting(),
                limits.packed().entries(),
                Math.min(limits.packed().bytes(), limits.documentBytes()),
                limits.packed().ratio()));
    byte[] buffer = new byte[1 << 16];
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      try (InputStream in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          expansion.add(read, size);
        }
      } catch (IOException e) {
        throw broken(e);
      }
    }
  }

  private static UnreadableEntryException broken(IOException e) {
    return new UnreadableEntryException(
        "broken-document",
        "a damaged document (%s): get the file anew".formatted(e.getMessage()),
        null);
  }
}
