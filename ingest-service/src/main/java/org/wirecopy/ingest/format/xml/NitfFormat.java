package org.wirecopy.ingest.format.xml;

import java.io.IOException;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.article.ArticleDraft;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.input.TimeBound;
import org.wirecopy.ingest.format.input.WholeEntry;
import org.wirecopy.ingest.format.time.WrittenTime;

/** An NITF document is one article. */
public final class NitfFormat implements ArticleFormat {
  private static final String MEDIA_TYPE = "application/nitf+xml";

  private final Limits limits;
  private final TimeBound time;

  public NitfFormat(Limits limits) {
    this.limits = limits;
    this.time = new TimeBound(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return XmlRoot.of(head).name().equals("nitf");
  }

  @Override
  public boolean isOneResult() {
    return true;
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    DecodedText decoded =
        DecodedText.ofMarkup(WholeEntry.readForTree(entry, limits), entry.declared().charset());
    results.accept(time.run(() -> result(entry, decoded)));
  }

  private static ReadResult result(Entry entry, DecodedText decoded) {
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
    return article.result(MEDIA_TYPE, decoded.charset());
  }

  private static WrittenTime date(Element document, String name) {
    return NewsXml.first(document, name)
        .flatMap(date -> WrittenTime.read(date.attr("norm")))
        .orElse(null);
  }
}
