package org.wirecopy.ingest.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.NinjsItemBuilder;

/** Gathers what a format says about one article; what is null or blank is left out. */
final class ArticleDraft {
  private final Entry entry;
  private final String place;
  private final String sha256;
  private final NinjsItemBuilder item = NinjsItem.text("urn:wirecopy:unknown").pubStatus("usable");
  private final List<NinjsItem.Body> bodies = new ArrayList<>();
  private String provider;
  private String identifier;
  private String sourceVersion;
  private boolean canceled;

  ArticleDraft(Entry entry, String place, String sha256) {
    this.entry = entry;
    this.place = place;
    this.sha256 = sha256;
  }

  /** The text as HTML, which stays as a further body. */
  void html(String html) {
    String text = html == null ? "" : HtmlText.of(html);
    if (!text.isBlank()) {
      bodies.add(NinjsItem.Body.mainText(text));
      bodies.add(new NinjsItem.Body(null, HtmlPageFormat.MEDIA_TYPE, null, null, html, Map.of()));
    }
  }

  void text(String text) {
    if (text != null && !text.isBlank()) {
      bodies.add(NinjsItem.Body.mainText(DecodedText.withLineFeeds(text).strip()));
    }
  }

  /** The same text as HTML, after the main text; null where there is none. */
  void furtherHtml(String html) {
    if (html != null && hasText()) {
      bodies.add(new NinjsItem.Body(null, HtmlPageFormat.MEDIA_TYPE, null, null, html, Map.of()));
    }
  }

  boolean hasText() {
    return !bodies.isEmpty();
  }

  void headline(String headline) {
    if (headline != null && !headline.isBlank()) {
      item.title(headline.strip()).headlines(List.of(NinjsItem.Headline.main(headline.strip())));
    }
  }

  void by(String byline) {
    item.by(byline == null || byline.isBlank() ? null : byline.strip());
  }

  void located(String place) {
    item.located(place);
  }

  void language(String tag) {
    item.language(LanguageTag.of(tag));
  }

  void created(Instant time) {
    item.contentCreated(time);
  }

  void versionCreated(Instant time) {
    item.versionCreated(time);
  }

  void sourceVersion(String version) {
    sourceVersion = version;
  }

  /** The source's own identifier, and who gave it. */
  void identifier(String whose, String id) {
    provider = whose;
    identifier = id;
  }

  void infoSource(String name) {
    if (name != null && !name.isBlank()) {
      item.infoSources(List.of(new NinjsItem.InfoSource(name.strip(), null, null, null, Map.of())));
    }
  }

  void pubStatus(String status) {
    canceled = status.equals("canceled");
    item.pubStatus(status);
  }

  /** What it comes to. */
  Finding finding(String mediaType, String charset) {
    String uri = uri();
    if (canceled) {
      return new Finding.Canceled(place, uri);
    }
    if (bodies.isEmpty()) {
      return new Finding.Skipped(place, "an item without text");
    }
    if (identifier != null && !identifier.strip().equals(uri)) {
      item.altIds(List.of(new NinjsItem.AltId("provider", identifier, Map.of())));
    }
    return new Finding.Article(
        place, item.uri(uri).bodies(bodies).build(), mediaType, charset, sourceVersion);
  }

  private String uri() {
    if (identifier == null || identifier.isBlank()) {
      return ArticleUri.ofContent(entry.inbox(), entry.path(), place, sha256);
    }
    return ArticleUri.ofAbsolute(identifier)
        .orElseGet(
            () -> ArticleUri.ofProvider(provider == null ? entry.inbox() : provider, identifier));
  }
}
