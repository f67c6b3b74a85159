package org.wirecopy.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.NinjsItemBuilder;
import org.wirecopy.ingest.format.page.NewsPage;

/** A page of the web is one article; a page without one is skipped. */
final class HtmlPageFormat implements ArticleFormat {
  static final String MEDIA_TYPE = "text/html";

  /** How pages begin, comments and white space aside. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?is)\\A\\uFEFF?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*+"
              + "<(?:!doctype\\s+html|html|head|body|title|meta|article|main|h1|div|p)[\\s/>].*");

  private static final int SHOWN = 8192;

  private final Limits limits;
  private final TimeBound time;

  HtmlPageFormat(Limits limits) {
    this.limits = limits;
    this.time = new TimeBound(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    String mediaType = entry.declared().mediaType();
    if (mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("html")) {
      return true;
    }
    return BEGINNING.matcher(start(head)).matches();
  }

  private static String start(byte[] head) {
    int length = Math.min(head.length, SHOWN);
    return new String(head, 0, length, charset(head, length));
  }

  /** UTF-16 shows by its byte order mark, or by the zero beside the first angle bracket. */
  private static Charset charset(byte[] head, int length) {
    if (length < 2) {
      return StandardCharsets.UTF_8;
    }
    boolean marked = (head[0] & 0xFF) >= 0xFE && (head[1] & 0xFF) >= 0xFE;
    if (marked || head[0] == 0) {
      return StandardCharsets.UTF_16;
    }
    return head[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  @Override
  public boolean isOneFinding() {
    return true;
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    byte[] bytes = WholeEntry.readForTree(entry, limits);
    DecodedText decoded = DecodedText.ofMarkup(bytes, entry.declared().charset());
    TagCount.requireFew(decoded.text());
    String address = entry.declared().uri() == null ? "" : entry.declared().uri();
    NewsPage page = time.run(() -> NewsPage.of(decoded.text(), address));
    if (page.text().isBlank()) {
      findings.accept(new Finding.Skipped(entry.entry(), "a page without an article"));
      return;
    }
    findings.accept(
        new Finding.Article(entry.entry(), item(entry, page), MEDIA_TYPE, decoded.charset(), null));
  }

  private static NinjsItem item(Entry entry, NewsPage page) {
    NewsPage.About about = page.about();
    NinjsItemBuilder item =
        NinjsItem.text(uri(entry, about))
            .pubStatus("usable")
            .contentCreated(about.published())
            .versionCreated(about.modified())
            .language(LanguageTag.of(about.language()))
            .by(about.byline())
            .bodies(
                List.of(
                    NinjsItem.Body.mainText(page.text()),
                    new NinjsItem.Body(null, MEDIA_TYPE, null, null, page.html(), Map.of())));
    if (about.headline() != null) {
      item.title(about.headline()).headlines(List.of(NinjsItem.Headline.main(about.headline())));
    }
    if (about.site() != null) {
      item.infoSources(List.of(new NinjsItem.InfoSource(about.site(), null, null, null, Map.of())));
    }
    return item.build();
  }

  /** The page's own address, else where it was got, else what it holds. */
  private static String uri(Entry entry, NewsPage.About about) {
    return ArticleUri.ofAbsolute(about.canonical())
        .or(() -> ArticleUri.ofAbsolute(entry.declared().uri()))
        .orElseGet(
            () -> ArticleUri.ofContent(entry.inbox(), entry.path(), entry.entry(), entry.sha256()));
  }
}
