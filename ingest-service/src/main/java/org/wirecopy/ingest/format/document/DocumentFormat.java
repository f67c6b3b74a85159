package org.wirecopy.ingest.format.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.article.ArticleDraft;
import org.wirecopy.ingest.format.input.BoundedInput;
import org.wirecopy.ingest.format.input.Spool;
import org.wirecopy.ingest.format.input.TimeBound;
import org.wirecopy.ingest.format.time.WrittenTime;
import org.xml.sax.SAXException;

/** A document of one kind is one article; one without text, as a scan, is skipped. */
public final class DocumentFormat implements ArticleFormat {
  /** Where a whole PDF has its end mark; readers allow for some rubbish behind it. */
  private static final int END_WITHIN = 4096;

  private final DocumentKind kind;
  private final Limits limits;
  private final TimeBound time;

  public DocumentFormat(DocumentKind kind, Limits limits) {
    this.kind = kind;
    this.limits = limits;
    this.time = new TimeBound(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return kind.begins(head) || kind.beginsLate(head);
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    Optional<Path> file = entry.bytes().file();
    if (file.isPresent()) {
      requireSize(Files.size(file.get()));
      results.accept(result(entry, file.get()));
      return;
    }
    try (InputStream in = entry.bytes().open();
        Spool spool = Spool.toFile(new BoundedInput(in, limits.documentBytes()))) {
      requireSize(spool.size());
      results.accept(result(entry, spool.bytes().file().orElseThrow()));
    }
  }

  private void requireSize(long size) {
    if (size > limits.documentBytes()) {
      throw new UnreadableEntryException(
          "too-large",
          "more than the %d bytes that a %s may have: split it, or raise the limit"
              .formatted(limits.documentBytes(), kind.label()),
          null);
    }
  }

  private ReadResult result(Entry entry, Path file) throws IOException {
    requireWhole(file);
    StatedDocument document = time.run(() -> document(entry, file));
    if (!document.legible()) {
      throw new UnreadableEntryException(
          "undecodable-text",
          "its fonts do not say which characters they show: save it anew with fonts embedded, or as text",
          null);
    }
    ArticleDraft article = new ArticleDraft(entry, entry.entry(), entry.sha256());
    article.text(document.text());
    article.headline(document.headline());
    article.by(document.author());
    article.created(WrittenTime.certain(document.created()));
    article.versionCreated(WrittenTime.certain(document.modified()));
    article.language(document.language());
    return article.result(kind.mediaType(), null);
  }

  /** The reader mends a cut PDF as well as it can, which would publish a part. */
  private void requireWhole(Path file) throws IOException {
    if (kind != DocumentKind.PDF) {
      return;
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(in.length(), END_WITHIN)];
      in.seek(in.length() - end.length);
      in.readFully(end);
      if (!new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
        throw new UnreadableEntryException(
            "broken-document",
            "the PDF has no end: get the file anew",
            Rejection.Location.ofByte(in.length()));
      }
    }
  }

  private StatedDocument document(Entry entry, Path file) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      return StatedDocument.read(kind, in, entry.name(), limits.wholeBytes());
    } catch (EncryptedDocumentException e) {
      throw new UnreadableEntryException(
          "encrypted",
          "the %s is encrypted: remove the password and drop it again".formatted(kind.label()),
          null);
    } catch (TooLongException e) {
      throw new UnreadableEntryException(
          "too-large",
          "its text has more than %d characters: split it, or raise the limit"
              .formatted(limits.wholeBytes()),
          null);
    } catch (TikaException | SAXException | IOException e) {
      throw new UnreadableEntryException(
          "broken-document",
          "a damaged %s (%s): save it anew, or as text".formatted(kind.label(), e.getMessage()),
          null);
    }
  }
}
