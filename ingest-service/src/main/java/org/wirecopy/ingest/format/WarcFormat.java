package org.wirecopy.ingest.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * A crawl as WARC or ARC: pages got with status 200 are articles, all else is skipped. An entry is
 * the record's number, from 1. What stands before a break has been read.
 */
final class WarcFormat implements ArticleFormat {
  private static final int OK = 200;

  private final Formats formats;
  private final Limits limits;

  WarcFormat(Formats formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    return start.startsWith("WARC/") || start.startsWith("filedesc://");
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    GuardedSource source = new GuardedSource(entry.bytes().open());
    try (WarcReader records = open(source)) {
      int number = 0;
      Optional<WarcRecord> record = next(records, source);
      while (record.isPresent()) {
        number++;
        readRecord(entry, Integer.toString(number), record.get(), source, findings);
        record = next(records, source);
      }
    }
  }

  private static WarcReader open(GuardedSource source) throws IOException {
    try {
      WarcReader records = new WarcReader(new BufferedInputStream(source, 1 << 16));
      records.setLenient(true);
      return records;
    } catch (IOException | IllegalArgumentException e) {
      source.close();
      throw broken(source, e);
    }
  }

  private static Optional<WarcRecord> next(WarcReader records, GuardedSource source)
      throws IOException {
    try {
      return records.next();
    } catch (IOException | IllegalArgumentException e) {
      throw broken(source, e);
    }
  }

  private static UnreadableEntryException broken(GuardedSource source, Exception e)
      throws IOException {
    return source.broken("broken-warc", "WARC", e);
  }

  private void readRecord(
      Entry warc,
      String number,
      WarcRecord record,
      GuardedSource source,
      Consumer<Finding> findings)
      throws IOException {
    Entry page;
    try {
      page = page(warc, number, record);
    } catch (UnreadableEntryException e) {
      findings.accept(refused(warc.within(number), e));
      return;
    } catch (IOException | IllegalArgumentException e) {
      findings.accept(refused(warc.within(number), broken(source, e)));
      return;
    }
    if (page == null) {
      findings.accept(
          new Finding.Skipped(warc.within(number), "a %s record".formatted(record.type())));
      return;
    }
    try {
      formats.read(page, findings);
    } catch (UnreadableEntryException e) {
      findings.accept(refused(page.entry(), e));
    }
  }

  private static Finding.Refused refused(String place, UnreadableEntryException e) {
    return new Finding.Refused(place, e.reason(), e.getMessage(), e.location(), null);
  }

  /** The page that a record holds; null if it holds none. */
  private Entry page(Entry warc, String number, WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response
        && response.contentType().base().equals(MediaType.HTTP)) {
      HttpResponse http = response.http();
      return http.status() == OK && isHtml(http.contentType())
          ? entry(warc, number, response, http.contentType(), http.bodyDecoded().stream())
          : null;
    }
    return record instanceof WarcResource resource && isHtml(resource.contentType())
        ? entry(warc, number, resource, resource.contentType(), resource.body().stream())
        : null;
  }

  private static boolean isHtml(MediaType type) {
    return type.subtype().toLowerCase(Locale.ROOT).contains("html");
  }

  private Entry entry(
      Entry warc, String number, WarcTargetRecord record, MediaType type, InputStream content)
      throws IOException {
    byte[] bytes = content.readNBytes(limits.wholeBytes() + 1);
    return warc.member(
            number, bytes.length, Sha256.hex(bytes), () -> new java.io.ByteArrayInputStream(bytes))
        .declaredAs(
            new Entry.Declared(
                HtmlPageFormat.MEDIA_TYPE, type.parameters().get("charset"), record.target()));
  }
}
