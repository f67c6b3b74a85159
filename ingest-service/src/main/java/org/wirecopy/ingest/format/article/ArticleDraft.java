package org.wirecopy.ingest.format.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.contract.NinjsItemBuilder;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.time.WrittenTime;

/** Gathers what a format says about one article; what is null or blank is left out. */
public final class ArticleDraft {
  private final Entry entry;
  private final String place;
  private final Supplier<String> sha256;
  private final NinjsItemBuilder item = NinjsItem.text("urn:wirecopy:unknown").pubStatus("usable");
  private final List<NinjsItem.Body> bodies = new ArrayList<>();
  private String provider;
  private String identifier;
  private String sourceVersion;
  private String textFrom;
  private boolean canceled;
  private WrittenTime created;
  private WrittenTime versionCreated;
  private List<String> mended = List.of();
  private final Map<String, JsonNode> other = new HashMap<>();

  public ArticleDraft(Entry entry, String place, String sha256) {
    this(entry, place, () -> sha256);
  }

  /** The digest is asked only where there is no identifier. */
  public ArticleDraft(Entry entry, String place, Supplier<String> sha256) {
    this.entry = entry;
    this.place = place;
    this.sha256 = sha256;
  }

  /** The text as HTML, which stays as a further body. */
  public void html(String html) {
    String text = html == null ? "" : HtmlText.of(html);
    if (!text.isBlank()) {
      bodies.add(NinjsItem.Body.mainText(text));
      bodies.add(new NinjsItem.Body(null, HtmlText.MEDIA_TYPE, null, null, html, Map.of()));
    }
  }

  /** The text as such; tags of HTML that stand around all of it are none of it. */
  public void text(String text) {
    String untagged = text == null ? "" : TaggedText.untagged(DecodedText.withLineFeeds(text));
    if (!untagged.isBlank()) {
      bodies.add(NinjsItem.Body.mainText(untagged.strip()));
    }
  }

  /** The same text as HTML, after the main text; null where there is none. */
  public void furtherHtml(String html) {
    if (html != null && hasText()) {
      bodies.add(new NinjsItem.Body(null, HtmlText.MEDIA_TYPE, null, null, html, Map.of()));
    }
  }

  public boolean hasText() {
    return !bodies.isEmpty();
  }

  /** What the text was made of where the source gives no body. */
  public void textFrom(String what) {
    textFrom = what;
  }

  public void headline(String headline) {
    if (headline != null && !headline.isBlank()) {
      item.title(headline.strip()).headlines(List.of(NinjsItem.Headline.main(headline.strip())));
    }
  }

  public void by(String byline) {
    item.by(Byline.of(byline));
  }

  public void located(String place) {
    item.located(place);
  }

  public void language(String tag) {
    item.language(LanguageTag.of(tag));
  }

  public void created(WrittenTime time) {
    item.contentCreated(time == null ? null : time.instant());
    created = time;
  }

  public void versionCreated(WrittenTime time) {
    item.versionCreated(time == null ? null : time.instant());
    versionCreated = time;
  }

  /** The keyword by which desks know the story. */
  public void slugline(String keyword) {
    if (keyword != null && !keyword.isBlank()) {
      property("slugline", TextNode.valueOf(keyword.strip()));
    }
  }

  /** A digit from 1, the most urgent, to 9; anything else is left out. */
  public void urgency(String digit) {
    if (digit != null && digit.matches("[1-9]")) {
      property("urgency", IntNode.valueOf(Integer.parseInt(digit)));
    }
  }

  /** Until when nobody may show it, in whatever zone; null where that is not said. */
  public void embargoedUntil(WrittenTime time) {
    if (time != null) {
      property("embargoedUntil", TextNode.valueOf(time.everywhere().toString()));
    }
  }

  private void property(String name, JsonNode value) {
    other.put(name, value);
  }

  /** What had to be mended before it could be read, in words. */
  public void mended(List<String> what) {
    mended = what;
  }

  public void sourceVersion(String version) {
    sourceVersion = version;
  }

  /** The source's own identifier, and who gave it. */
  public void identifier(String whose, String id) {
    provider = whose;
    identifier = id;
  }

  public void infoSource(String name) {
    if (name != null && !name.isBlank()) {
      item.infoSources(List.of(new NinjsItem.InfoSource(name.strip(), null, null, null, Map.of())));
    }
  }

  public void pubStatus(String status) {
    canceled = status.equals("canceled");
    item.pubStatus(status);
  }

  /** What it comes to. */
  public ReadResult result(String mediaType, String charset) {
    String uri = uri();
    if (canceled) {
      return new ReadResult.Canceled(place, uri);
    }
    if (bodies.isEmpty()) {
      return new ReadResult.Skipped(place, SkipReason.NO_TEXT, "an item without text");
    }
    if (identifier != null && !identifier.strip().equals(uri)) {
      item.altIds(List.of(new NinjsItem.AltId("provider", identifier, Map.of())));
    }
    return new ReadResult.Article(
        place,
        item.uri(uri).bodies(bodies).other(other).build(),
        mediaType,
        charset,
        sourceVersion,
        new ReadResult.Caveats(
            textFrom,
            WrittenTime.asWrittenOrNull(created),
            WrittenTime.asWrittenOrNull(versionCreated),
            mended));
  }

  private String uri() {
    if (identifier == null || identifier.isBlank()) {
      return ArticleUri.ofContent(entry.inbox(), entry.path(), place, sha256.get());
    }
    return ArticleUri.ofAbsolute(identifier)
        .orElseGet(
            () -> ArticleUri.ofProvider(provider == null ? entry.inbox() : provider, identifier));
  }
}
