package org.wirecopy.ingest.format.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.article.HtmlText;
import org.wirecopy.ingest.format.input.GuardedSource;

/**
 * A crawl as WARC or ARC: pages got with status 200 are articles, all else is skipped. An entry is
 * the record's number, from 1. A damaged record costs the others nothing.
 */
public final class WarcFormat implements ArticleFormat {
  /** Within which an answer's header stands. */
  private static final int HEADER = 1 << 16;

  private static final String LENGTH_MENDED = "the stated length of the record before it was wrong";

  private final EntryReader formats;
  private final Limits limits;

  public WarcFormat(EntryReader formats, Limits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    return start.startsWith("WARC/") || WarcRecords.isArc(head);
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    GuardedSource source = new GuardedSource(entry.bytes().open());
    try (WarcRecords records = open(source)) {
      int number = 1;
      while (readNext(entry, Integer.toString(number), records, source, results)) {
        number++;
      }
    }
  }

  private static WarcRecords open(GuardedSource source) throws IOException {
    try {
      return new WarcRecords(source);
    } catch (IOException | IllegalArgumentException e) {
      source.close();
      throw source.broken("broken-warc", "WARC", e);
    }
  }

  private boolean readNext(
      Entry warc,
      String number,
      WarcRecords records,
      GuardedSource source,
      Consumer<ReadResult> results)
      throws IOException {
    Optional<WarcRecords.Next> next = records.next();
    if (next.isEmpty()) {
      return false;
    }
    if (next.get().record() == null) {
      results.accept(rejected(warc.within(number), next.get().broken()));
      return true;
    }
    Consumer<ReadResult> out =
        records.isMended() ? result -> results.accept(noted(result)) : results;
    readRecord(warc, number, next.get().record(), source, out);
    return true;
  }

  private static ReadResult noted(ReadResult result) {
    return result instanceof ReadResult.Article article
        ? new ReadResult.Article(
            article.entry(),
            article.item(),
            article.mediaType(),
            article.charset(),
            article.sourceVersion(),
            article.caveats().withMended(List.of(LENGTH_MENDED)))
        : result;
  }

  private void readRecord(
      Entry warc,
      String number,
      WarcRecord record,
      GuardedSource source,
      Consumer<ReadResult> results)
      throws IOException {
    Content content;
    try {
      content = content(warc, number, record);
    } catch (UnreadableEntryException e) {
      results.accept(rejected(warc.within(number), e));
      return;
    } catch (IOException | IllegalArgumentException e) {
      results.accept(rejected(warc.within(number), source.broken("broken-warc", "WARC", e)));
      return;
    }
    if (content.page() == null) {
      results.accept(
          new ReadResult.Skipped(warc.within(number), SkipReason.NO_PAGE, content.noPage()));
      return;
    }
    try {
      formats.read(content.page(), results);
    } catch (UnreadableEntryException e) {
      results.accept(rejected(content.page().entry(), e));
    }
  }

  private static ReadResult.Rejected rejected(String place, UnreadableEntryException e) {
    return new ReadResult.Rejected(place, e.reason(), e.getMessage(), e.location(), null);
  }

  /**
   * What a record holds.
   *
   * @param page null if it is no page
   * @param noPage what it is instead, in words; null if it is a page
   */
  private record Content(Entry page, String noPage) {
    static Content of(Entry page) {
      return new Content(page, null);
    }

    static Content no(String page) {
      return new Content(null, page);
    }
  }

  private Content content(Entry warc, String number, WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response) {
      return response.contentType().base().equals(MediaType.HTTP)
          ? contentOfAnswer(warc, number, response)
          : Content.no("an answer of type %s".formatted(response.contentType().base()));
    }
    if (record instanceof WarcResource resource) {
      String type = resource.contentType().base().toString();
      if (!isHtml(type)) {
        return Content.no("a resource of type %s".formatted(type));
      }
      String charset = resource.contentType().parameters().get("charset");
      byte[] bytes = resource.body().stream().readNBytes(limits.wholeBytes() + 1);
      return Content.of(entry(warc, number, resource, charset, WarcHttp.withoutNextRecord(bytes)));
    }
    return Content.no("a %s record".formatted(record.type()));
  }

  private Content contentOfAnswer(Entry warc, String number, WarcResponse response)
      throws IOException {
    InputStream body = response.body().stream();
    byte[] head = body.readNBytes(HEADER);
    Optional<WarcHttp> begun = WarcHttp.of(head);
    if (begun.isEmpty()) {
      return Content.no("an answer without a status");
    }
    Optional<String> noPage = begun.get().noPage();
    if (noPage.isPresent()) {
      return Content.no(noPage.get());
    }
    byte[] rest = body.readNBytes(limits.wholeBytes() + 1);
    byte[] whole = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, whole, head.length, rest.length);
    WarcHttp answer = WarcHttp.of(whole).orElseThrow();
    byte[] content = WarcCodings.takeOff(answer.codings(), answer.content(), limits.wholeBytes());
    return answer.mediaType() == null && !beginsAsMarkup(content)
        ? Content.no("an answer without a type that does not begin as a page")
        : Content.of(entry(warc, number, response, answer.charset(), content));
  }

  private static boolean beginsAsMarkup(byte[] content) {
    int shown = Math.min(content.length, 256);
    return new String(content, 0, shown, StandardCharsets.ISO_8859_1)
        .stripLeading()
        .startsWith("<");
  }

  private static boolean isHtml(String type) {
    return type.toLowerCase(Locale.ROOT).contains("html");
  }

  private Entry entry(
      Entry warc, String number, WarcTargetRecord record, String charset, byte[] bytes) {
    return warc.member(
            number, bytes.length, Sha256.hex(bytes), () -> new ByteArrayInputStream(bytes))
        .declaredAs(new Entry.Declared(HtmlText.MEDIA_TYPE, charset, address(record.target())));
  }

  /** Blanks have no place in an address, but crawlers keep them as the page had them. */
  private static String address(String target) {
    return target == null ? null : target.strip().replace(" ", "%20");
  }
}
