package org.wirecopy.ingest.format;

import java.io.IOException;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wirecopy.ingest.format.page.WebTime;

/** An NITF document is one article. */
final class NitfFormat implements ArticleFormat {
  private static final String MEDIA_TYPE = "application/nitf+xml";

  private final Limits limits;
  private final TimeBound time;

  NitfFormat(Limits limits) {
    this.limits = limits;
    this.time = new TimeBound(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return NewsXml.root(head).equals("nitf");
  }

  @Override
  public boolean isOneFinding() {
    return true;
  }

  @Override
  public void read(Entry entry, Consumer<Finding> findings) throws IOException {
    DecodedText decoded =
        DecodedText.ofMarkup(WholeEntry.readForTree(entry, limits), entry.declared().charset());
    findings.accept(time.run(() -> finding(entry, decoded)));
  }

  private static Finding finding(Entry entry, DecodedText decoded) {
    Document document = NewsXml.parse(decoded.text());
    NitfText text = new NitfText(document);
    ArticleDraft article = new ArticleDraft(entry, entry.entry(), entry.sha256());
    article.html(text.html());
    article.headline(text.headline());
    article.by(text.byline());
    article.located(text.located());
    NewsXml.first(document, "doc-id")
        .ifPresent(
            id ->
                article.identifier(
                    NewsXml.attribute(id, "regsrc"), NewsXml.attribute(id, "id-string")));
    article.created(date(document, "date.issue"));
    NewsXml.first(document, "du-key")
        .ifPresent(key -> article.sourceVersion(NewsXml.attribute(key, "version")));
    article.language(document.children().attr("xml:lang"));
    return article.finding(MEDIA_TYPE, decoded.charset());
  }

  private static java.time.Instant date(Element document, String name) {
    return NewsXml.first(document, name)
        .flatMap(date -> WebTime.parse(date.attr("norm")))
        .orElse(null);
  }
}
