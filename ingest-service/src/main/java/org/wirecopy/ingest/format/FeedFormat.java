package org.wirecopy.ingest.format;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An RSS or Atom feed: every item is an entry, by its number. */
final class FeedFormat implements ArticleFormat {
  private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

  private final Limits limits;
  private final TimeBound time;

  FeedFormat(Limits limits) {
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
    time.run(() -> items(entry, decoded)).forEach(findings);
  }

  private static List<Finding> items(Entry entry, DecodedText decoded) {
    NewsXml.check(decoded.text());
    SyndFeed feed = feed(decoded.text().strip());
    String mediaType =
        feed.getFeedType().startsWith("atom") ? "application/atom+xml" : "application/rss+xml";
    List<Finding> findings = new ArrayList<>();
    for (SyndEntry item : feed.getEntries()) {
      String place = entry.within(Integer.toString(findings.size() + 1));
      findings.add(article(entry, place, feed, item).finding(mediaType, decoded.charset()));
    }
    return findings;
  }

  private static SyndFeed feed(String xml) {
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setPreserveWireFeed(false);
      return input.build(new StringReader(xml));
    } catch (FeedException | IllegalArgumentException e) {
      throw new UnreadableEntryException(
          "malformed-feed",
          "no feed that can be read: %s. Correct it and drop the file again"
              .formatted(e.getMessage()),
          null);
    }
  }

  private static ArticleDraft article(Entry entry, String place, SyndFeed feed, SyndEntry item) {
    String html = html(item);
    String sha256 = Sha256.hex((item.getTitle() + "\n" + html).getBytes(StandardCharsets.UTF_8));
    ArticleDraft article = new ArticleDraft(entry, place, sha256);
    article.html(html);
    article.headline(item.getTitle() == null ? null : HtmlText.of(item.getTitle()));
    article.by(item.getAuthor());
    article.created(instant(item.getPublishedDate()));
    article.versionCreated(instant(item.getUpdatedDate()));
    article.language(feed.getLanguage());
    article.infoSource(feed.getTitle());
    article.identifier(feed.getLink(), item.getUri() == null ? item.getLink() : item.getUri());
    return article;
  }

  /** The whole text where the feed carries it, else the summary. */
  private static String html(SyndEntry item) {
    Stream<SyndContent> summary =
        item.getDescription() == null ? Stream.empty() : Stream.of(item.getDescription());
    return Stream.concat(item.getContents().stream(), summary)
        .map(SyndContent::getValue)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static java.time.Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
