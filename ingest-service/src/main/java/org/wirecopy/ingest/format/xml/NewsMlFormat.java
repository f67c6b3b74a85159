package org.wirecopy.ingest.format.xml;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.article.ArticleDraft;
import org.wirecopy.ingest.format.article.HtmlText;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.document.ForeignContent;
import org.wirecopy.ingest.format.input.TimeBound;
import org.wirecopy.ingest.format.input.WholeEntry;
import org.wirecopy.ingest.format.time.WrittenTime;

/**
 * NewsML-G2: a news item, or a message or knowledge of many, of which every news item is an entry
 * by its number. Packages are skipped: their items stand beside them; what a message holds beside
 * news, such as plans and concepts, is rejected by its name.
 */
public final class NewsMlFormat implements ArticleFormat {
  private static final String MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml";
  private static final Set<String> ROOTS = Set.of("newsItem", "newsMessage", "packageItem");

  private static final Set<String> ITEMS =
      Set.of(
          "newsItem", "packageItem", "planningItem", "conceptItem", "knowledgeItem", "catalogItem");

  /** Classes of items that hold no text, as IPTC's NewsCodes name them. */
  private static final Pattern MEDIA =
      Pattern.compile("(?i).*?(picture|photo|graphic|animated|audio|video)");

  private final Limits limits;
  private final TimeBound time;

  public NewsMlFormat(Limits limits) {
    this.limits = limits;
    this.time = new TimeBound(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return ROOTS.contains(XmlRoot.of(head).name());
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    DecodedText decoded =
        DecodedText.ofMarkup(WholeEntry.read(entry, limits), entry.declared().charset());
    XmlItems items = time.run(() -> XmlItems.of(decoded.text(), ITEMS));
    boolean alone = items.root().equals("newsItem");
    int number = 0;
    for (Element item = time.run(items::next); item != null; item = time.run(items::next)) {
      number++;
      String place = alone ? entry.entry() : entry.within(Integer.toString(number));
      results.accept(result(entry, place, item, decoded.charset()));
    }
  }

  private static ReadResult result(Entry entry, String place, Element item, String charset) {
    if (item.tagName().equals("packageItem")) {
      return new ReadResult.Skipped(place, SkipReason.PACKAGE, "a package");
    }
    Optional<XmlKind> foreign = XmlKind.of(new XmlRoot(item.tagName(), ""));
    if (foreign.isPresent()) {
      return new ReadResult.Rejected(
          place, ForeignContent.REASON, "it is " + foreign.get().meaning(), null, null);
    }
    String sha256 = Sha256.hex(item.outerHtml());
    ArticleDraft article = new ArticleDraft(entry, place, sha256);
    article.identifier(provider(item), NewsXml.attribute(item, "guid"));
    article.sourceVersion(NewsXml.attribute(item, "version"));
    article.language(item.attr("xml:lang"));
    NewsXml.first(item, "itemMeta").ifPresent(meta -> itemMeta(article, meta));
    NewsXml.first(item, "contentMeta").ifPresent(meta -> contentMeta(article, meta));
    NewsXml.first(item, "contentSet").ifPresent(set -> content(article, item, set));
    ReadResult result = article.result(MEDIA_TYPE, charset);
    return result instanceof ReadResult.Skipped ? withoutText(place, item) : result;
  }

  private static ReadResult withoutText(String place, Element item) {
    Optional<Element> itemClass = NewsXml.first(item, "itemClass");
    Matcher media = MEDIA.matcher(itemClass.map(c -> c.attr("qcode") + c.attr("uri")).orElse(""));
    if (media.matches()) {
      return new ReadResult.Skipped(
          place, SkipReason.MEDIA, "an item of class " + media.group(1).toLowerCase(Locale.ROOT));
    }
    String remote =
        NewsXml.first(item, "remoteContent").map(r -> NewsXml.attribute(r, "href")).orElse(null);
    return new ReadResult.Skipped(
        place,
        SkipReason.NO_TEXT,
        remote == null
            ? "an item without text"
            : "an item whose content lies elsewhere: %s".formatted(remote));
  }

  private static String provider(Element item) {
    return NewsXml.first(item, "provider")
        .map(
            provider -> {
              String name = NewsXml.words(provider, "name");
              return name == null ? NewsXml.attribute(provider, "qcode") : name;
            })
        .orElse(null);
  }

  private static void itemMeta(ArticleDraft article, Element meta) {
    article.versionCreated(WrittenTime.read(NewsXml.words(meta, "versionCreated")).orElse(null));
    article.infoSource(
        NewsXml.first(meta, "provider").map(p -> NewsXml.words(p, "name")).orElse(null));
    String status =
        NewsXml.first(meta, "pubStatus")
            .map(said -> said.attr("qcode") + said.attr("uri"))
            .orElse("usable");
    if (status.endsWith("canceled")) {
      article.pubStatus("canceled");
      return;
    }
    Optional<Element> embargo = NewsXml.first(meta, "embargoed");
    Optional<WrittenTime> until = embargo.flatMap(said -> WrittenTime.read(said.text()));
    article.embargoedUntil(until.orElse(null));
    // An empty embargo has no end that is known, and one that nobody can read may be any.
    boolean held = embargo.isPresent() && until.isEmpty();
    article.pubStatus(held || status.endsWith("withheld") ? "withheld" : "usable");
  }

  private static void contentMeta(ArticleDraft article, Element meta) {
    article.created(WrittenTime.read(NewsXml.words(meta, "contentCreated")).orElse(null));
    article.headline(NewsXml.words(meta, "headline"));
    article.by(NewsXml.words(meta, "by"));
    NewsXml.first(meta, "located")
        .map(located -> NewsXml.words(located, "name"))
        .ifPresent(article::located);
    NewsXml.first(meta, "language")
        .map(language -> NewsXml.attribute(language, "tag"))
        .ifPresent(article::language);
  }

  private static void content(ArticleDraft article, Element item, Element set) {
    Optional<Element> nitf = NewsXml.first(set, "nitf");
    Optional<Element> html = NewsXml.first(set, "html");
    if (nitf.isPresent()) {
      NitfText text = new NitfText(nitf.get());
      article.html(text.html());
      if (NewsXml.words(item, "headline") == null) {
        article.headline(text.headline());
      }
      if (NewsXml.first(item, "by").isEmpty()) {
        article.by(text.byline());
      }
    } else if (html.isPresent()) {
      NewsMlPage page = new NewsMlPage(html.get());
      article.html(page.text());
      if (NewsXml.words(item, "headline") == null) {
        article.headline(page.headline());
      }
    } else {
      NewsXml.first(set, "inlineXML").ifPresent(inline -> article.html(inline.html()));
      NewsXml.first(set, "inlineData").ifPresent(inline -> inlineData(article, inline));
    }
  }

  private static void inlineData(ArticleDraft article, Element data) {
    if (article.hasText()) {
      return;
    }
    if (HtmlText.isHtml(data.attr("contenttype"))) {
      article.html(data.wholeText());
    } else {
      article.text(data.wholeText());
    }
  }
}
