package org.wirecopy.ingest.format.xml;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.article.ArticleDraft;
import org.wirecopy.ingest.format.article.HtmlText;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.input.TimeBound;
import org.wirecopy.ingest.format.input.WholeEntry;

/** An RSS or Atom feed: every item is an entry, by its number. */
public final class FeedFormat implements ArticleFormat {
  /** As RSS has authors: {@code ada@example.org (Ada Ames)}. */
  private static final Pattern ADDRESS_AND_NAME =
      Pattern.compile("\\S+@\\S+\\s+\\(([^()]+)\\)|([^<>@]+?)\\s*<\\S+@\\S+>");

  private final Limits limits;
  private final TimeBound time;

  public FeedFormat(Limits limits) {
    this.limits = limits;
    this.time = new TimeBound(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return FeedXml.isFeed(head);
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    DecodedText decoded =
        DecodedText.ofMarkup(WholeEntry.read(entry, limits), entry.declared().charset());
    time.run(() -> items(entry, decoded)).forEach(results);
  }

  private static List<ReadResult> items(Entry entry, DecodedText decoded) throws IOException {
    FeedXml xml = FeedXml.of(decoded.text());
    List<FeedItem> raw = FeedItem.all(xml.text());
    if (raw.isEmpty()) {
      return List.of(
          new ReadResult.Skipped(entry.entry(), SkipReason.NO_TEXT, "a feed without items"));
    }
    Optional<SyndFeed> feed = xml.feed();
    String mediaType = xml.isAtom() ? "application/atom+xml" : "application/rss+xml";
    // Where the model has other items than the document, only the document can be right.
    List<SyndEntry> entries =
        feed.map(SyndFeed::getEntries).filter(all -> all.size() == raw.size()).orElse(null);
    List<ReadResult> results = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      String place = entry.within(Integer.toString(i + 1));
      FeedItem item = raw.get(i);
      Optional<FeedItem.Unpublished> unpublished = item.unpublished();
      if (unpublished.isPresent()) {
        FeedItem.Unpublished why = unpublished.get();
        results.add(new ReadResult.Skipped(place, why.reason(), why.detail()));
        continue;
      }
      SyndEntry model = entries == null ? item.asModel() : entries.get(i);
      ArticleDraft article = article(entry, place, model, item);
      String link = feed.map(SyndFeed::getLink).orElse(null);
      article.identifier(link, model.getUri() == null ? model.getLink() : model.getUri());
      article.language(feed.map(SyndFeed::getLanguage).orElse(null));
      article.infoSource(feed.map(SyndFeed::getTitle).orElse(null));
      article.mended(xml.mended());
      results.add(article.result(mediaType, decoded.charset()));
    }
    return results;
  }

  private static ArticleDraft article(Entry entry, String place, SyndEntry item, FeedItem raw) {
    // The models of old versions know no text, which feeds of these versions have nevertheless.
    String html = html(item).orElseGet(raw::html);
    String sha256 = Sha256.hex(item.getTitle() + "\n" + html);
    ArticleDraft article = new ArticleDraft(entry, place, sha256);
    article.html(raw.isOfWordPress() ? WordPressText.html(html) : html);
    article.headline(item.getTitle() == null ? null : HtmlText.of(item.getTitle()));
    article.by(author(item.getAuthor()));
    article.created(raw.published().orElse(null));
    article.versionCreated(raw.updated().orElse(null));
    return article;
  }

  private static String author(String written) {
    Matcher named = ADDRESS_AND_NAME.matcher(written == null ? "" : written.strip());
    if (!named.matches()) {
      return written;
    }
    return named.group(1) == null ? named.group(2) : named.group(1);
  }

  /** The whole text where the feed carries it, else the summary. */
  private static Optional<String> html(SyndEntry item) {
    Stream<SyndContent> summary =
        item.getDescription() == null ? Stream.empty() : Stream.of(item.getDescription());
    return Stream.concat(item.getContents().stream(), summary)
        .map(SyndContent::getValue)
        .filter(value -> value != null && !value.isBlank())
        .findFirst();
  }
}
