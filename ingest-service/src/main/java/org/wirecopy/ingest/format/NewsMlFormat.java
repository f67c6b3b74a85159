package org.wirecopy.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.wirecopy.ingest.format.page.WebTime;

/**
 * NewsML-G2: a news item, or a message or knowledge of many, of which every news item is an entry
 * by its number. Packages are skipped: their items stand beside them.
 */
final class NewsMlFormat implements ArticleFormat {
  private static final String MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml";
  private static final Set<String> ROOTS = Set.of("newsItem", "newsMessage", "packageItem");

  private static final Set<String> ITEMS = Set.of("newsItem", "packageItem");

  private final Limits limits;
  private final TimeBound time;

  NewsMlFormat(Limits limits) {
    this.limits = limits;
    this.time = new TimeBound(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return ROOTS.contains(NewsXml.root(head));
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    DecodedText decoded =
        DecodedText.ofMarkup(WholeEntry.read(entry, limits), entry.declared().charset());
    XmlItems items = time.run(() -> XmlItems.of(decoded.text(), ITEMS));
    boolean alone = items.root().equals("newsItem");
    int number = 0;
    for (Element item = time.run(items::next); item != null; item = time.run(items::next)) {
      number++;
      String place = alone ? entry.entry() : entry.within(Integer.toString(number));
      findings.accept(finding(entry, place, item, decoded.charset()));
    }
  }

  private static Finding finding(Entry entry, String place, Element item, String charset) {
    if (item.tagName().equals("packageItem")) {
      return new Finding.Skipped(place, "a package");
    }
    String sha256 = Sha256.hex(item.outerHtml().getBytes(StandardCharsets.UTF_8));
    ArticleDraft article = new ArticleDraft(entry, place, sha256);
    article.identifier(provider(item), NewsXml.attribute(item, "guid"));
    article.sourceVersion(NewsXml.attribute(item, "version"));
    article.language(item.attr("xml:lang"));
    NewsXml.first(item, "itemMeta").ifPresent(meta -> itemMeta(article, meta));
    NewsXml.first(item, "contentMeta").ifPresent(meta -> contentMeta(article, meta));
    NewsXml.first(item, "contentSet").ifPresent(set -> content(article, item, set));
    return article.finding(MEDIA_TYPE, charset);
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
    article.versionCreated(WebTime.parse(NewsXml.words(meta, "versionCreated")).orElse(null));
    article.infoSource(
        NewsXml.first(meta, "provider").map(p -> NewsXml.words(p, "name")).orElse(null));
    NewsXml.first(meta, "pubStatus")
        .map(status -> status.attr("qcode") + status.attr("uri"))
        .ifPresent(
            status ->
                article.pubStatus(
                    status.endsWith("canceled")
                        ? "canceled"
                        : status.endsWith("withheld") ? "withheld" : "usable"));
  }

  private static void contentMeta(ArticleDraft article, Element meta) {
    article.created(WebTime.parse(NewsXml.words(meta, "contentCreated")).orElse(null));
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
      article.html(NewsXml.first(html.get(), "body").orElse(html.get()).html());
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
