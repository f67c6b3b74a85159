package org.wirecopy.ingest.format.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.NinjsItemBuilder;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.article.HtmlText;
import org.wirecopy.ingest.format.article.LanguageTag;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.charset.TextBeginning;
import org.wirecopy.ingest.format.input.TagCount;
import org.wirecopy.ingest.format.input.TimeBound;
import org.wirecopy.ingest.format.input.WholeEntry;
import org.wirecopy.ingest.format.time.WrittenTime;

/** A page of the web is one article; a page without one is skipped. */
public final class HtmlPageFormat implements ArticleFormat {
  /** Elements that pages begin with, whole or in part. */
  private static final String ELEMENTS =
      "html|head|body|title|meta|link|base|style|script|noscript|template|article|main|section"
          + "|header|nav|aside|div|span|p|br|hr|h[1-6]|a|b|i|u|em|strong|font|center|img|picture"
          + "|figure|iframe|table|ul|ol|dl|blockquote|pre|form|input|button";

  /** How pages begin, comments and white space aside. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?is)\\A\\uFEFF?\\s*(?:<!--.*?-->\\s*)*+<(?:!doctype\\s+html|"
              + ELEMENTS
              + ")[\\s/>].*");

  /** The same behind a declaration of XML, where any other element begins other XML. */
  private static final Pattern XHTML =
      Pattern.compile(
          "(?is)\\A\\uFEFF?\\s*<\\?xml[^>]*>\\s*(?:<!--.*?-->\\s*)*+"
              + "<(?:!doctype\\s+html|html)[\\s>].*");

  /** What servers send before a page when their programs fail, or were not run. */
  private static final Pattern FAILED_PROGRAM =
      Pattern.compile(
          "(?is)\\A\\uFEFF?\\s*(?:<br\\s*/?>\\s*)?(?:<b>)?(?:<\\?(?:php|=)|(?:php )?(?:warning"
              + "|notice|deprecated|strict standards|fatal error|parse error)\\b).*");

  private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype\\s+html|html)[\\s>]");
  private static final Pattern NAME =
      Pattern.compile("(?i).*\\.(?:x?html?|shtml|phtml|php\\d?|aspx?|jsp|cfm)");

  private static final Pattern TAG = Pattern.compile("(?i)<(?:" + ELEMENTS + ")[\\s/>]");
  private static final Pattern PROGRAM = Pattern.compile("(?is)<\\?(?:php|=).*?\\?>");

  private static final int SHOWN = 8192;

  private final Limits limits;
  private final TimeBound time;

  public HtmlPageFormat(Limits limits) {
    this.limits = limits;
    this.time = new TimeBound(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    String mediaType = entry.declared().mediaType();
    if (mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("html")) {
      return true;
    }
    String start = start(head);
    boolean named = NAME.matcher(entry.name()).matches();
    return BEGINNING.matcher(start).matches()
        || XHTML.matcher(start).matches()
        || (FAILED_PROGRAM.matcher(start).matches() && PAGE.matcher(start).find())
        || (named && TAG.matcher(start).find());
  }

  private static String start(byte[] head) {
    return TextBeginning.of(Arrays.copyOf(head, Math.min(head.length, SHOWN)));
  }

  @Override
  public boolean isOneResult() {
    return true;
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    byte[] bytes = WholeEntry.readForTree(entry, limits);
    DecodedText decoded = DecodedText.ofMarkup(bytes, entry.declared().charset());
    TagCount.requireFew(decoded.text());
    String address = entry.declared().uri() == null ? "" : entry.declared().uri();
    NewsPage page = time.run(() -> NewsPage.of(page(decoded.text()), address));
    if (page.text().isBlank()) {
      results.accept(
          new ReadResult.Skipped(
              entry.entry(), SkipReason.NO_ARTICLE, "a page without an article"));
      return;
    }
    NewsPage.About about = page.about();
    ReadResult.Caveats caveats =
        new ReadResult.Caveats(
            page.textFrom(),
            WrittenTime.asWrittenOrNull(about.published()),
            WrittenTime.asWrittenOrNull(about.modified()),
            List.of());
    results.accept(
        new ReadResult.Article(
            entry.entry(),
            item(entry, page),
            HtmlText.MEDIA_TYPE,
            decoded.charset(),
            null,
            caveats));
  }

  /** The page without the programs that should have been run, and what they print on failing. */
  private static String page(String text) {
    String page = PROGRAM.matcher(text).replaceAll("");
    Matcher beginning = PAGE.matcher(page);
    boolean failed = FAILED_PROGRAM.matcher(page).matches() && beginning.find();
    return failed ? page.substring(beginning.start()) : page;
  }

  private static NinjsItem item(Entry entry, NewsPage page) {
    NewsPage.About about = page.about();
    NinjsItemBuilder item =
        NinjsItem.text(uri(entry, about))
            .pubStatus("usable")
            .contentCreated(about.published() == null ? null : about.published().instant())
            .versionCreated(about.modified() == null ? null : about.modified().instant())
            .language(LanguageTag.of(about.language()))
            .by(about.byline())
            .bodies(
                List.of(
                    NinjsItem.Body.mainText(page.text()),
                    new NinjsItem.Body(
                        null, HtmlText.MEDIA_TYPE, null, null, page.html(), Map.of())));
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
