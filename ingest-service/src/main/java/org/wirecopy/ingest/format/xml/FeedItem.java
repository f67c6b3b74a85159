package org.wirecopy.ingest.format.xml;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.time.WrittenTime;

/**
 * What the elements of one item say that the feed's model does not keep: dates as they are written,
 * and what WordPress exports say about a post.
 *
 * @param words of the item's own elements by their local names, in small letters
 */
record FeedItem(Map<String, String> words) {
  /** What Media RSS says of a picture or film, where an item has no text of its own. */
  private static final String MEDIA_DESCRIPTION = "media:description";

  private static final Set<String> ITEMS = Set.of("item", "entry");

  /** What WordPress keeps beside posts and pages. */
  private static final Set<String> NO_ARTICLES =
      Set.of(
          "revision",
          "attachment",
          "nav_menu_item",
          "custom_css",
          "customize_changeset",
          "oembed_cache",
          "user_request",
          "wp_block",
          "wp_template",
          "wp_template_part",
          "wp_global_styles",
          "wp_navigation",
          "wp_font_family",
          "wp_font_face");

  /** The items of a feed, in their order. */
  static List<FeedItem> all(String xml) throws IOException {
    XmlItems items = XmlItems.of(xml, ITEMS);
    List<FeedItem> all = new ArrayList<>();
    for (Element item = items.next(); item != null; item = items.next()) {
      Map<String, String> words = new HashMap<>();
      for (Element child : item.children()) {
        String said = child.wholeText().strip();
        if (!said.isEmpty() && child.childrenSize() == 0) {
          words.putIfAbsent(child.tagName().toLowerCase(Locale.ROOT), said);
        } else if (child.tagName().equals("body")) {
          words.putIfAbsent("body", child.html());
        }
      }
      for (Element about : item.select("group > description, content > description")) {
        words.putIfAbsent(MEDIA_DESCRIPTION, about.wholeText().strip());
      }
      all.add(new FeedItem(words));
    }
    return all;
  }

  /** The item in the model of feeds, for feeds of which no model can be made. */
  SyndEntry asModel() {
    SyndEntry entry = new SyndEntryImpl();
    entry.setTitle(first("title"));
    entry.setUri(first("guid", "id"));
    entry.setLink(first("link"));
    entry.setAuthor(first("author", "creator", "name"));
    SyndContent text = new SyndContentImpl();
    text.setValue(html());
    entry.setDescription(text);
    return entry;
  }

  /** The whole text, else the summary; null if there is neither. */
  String html() {
    return first(
        "encoded",
        "content",
        "body",
        "fullitem",
        "description",
        "summary",
        "abstract",
        MEDIA_DESCRIPTION,
        "subtitle");
  }

  private String first(String... names) {
    return Stream.of(names).map(words::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  Optional<WrittenTime> published() {
    return time("pubdate", "published", "issued", "date", "created", "date_gmt");
  }

  Optional<WrittenTime> updated() {
    return time("updated", "modified");
  }

  private Optional<WrittenTime> time(String... names) {
    return Stream.of(names)
        .map(words::get)
        .filter(Objects::nonNull)
        .flatMap(written -> WrittenTime.read(written).stream())
        .findFirst();
  }

  boolean isOfWordPress() {
    return words.containsKey("post_type") || words.containsKey("post_id");
  }

  /**
   * Why WordPress does not show a thing to everybody.
   *
   * @param detail in words
   */
  record Unpublished(SkipReason reason, String detail) {}

  /** Why WordPress does not show it to everybody; empty if it does, or it is no export of its. */
  Optional<Unpublished> unpublished() {
    if (!isOfWordPress()) {
      return Optional.empty();
    }
    String type = words.getOrDefault("post_type", "post");
    String status = words.getOrDefault("status", "publish");
    if (NO_ARTICLES.contains(type)) {
      return Optional.of(
          new Unpublished(reason(type), "WordPress keeps it beside its posts: %s".formatted(type)));
    }
    String why = status.equals("publish") ? "" : status;
    if (why.isEmpty() && words.containsKey("post_password")) {
      why = "behind a password";
    }
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Unpublished(
                SkipReason.NOT_PUBLISHED, "not published by WordPress: %s".formatted(why)));
  }

  private static SkipReason reason(String type) {
    return switch (type) {
      case "attachment" -> SkipReason.MEDIA;
      case "revision" -> SkipReason.NOT_PUBLISHED;
      default -> SkipReason.NO_ARTICLE;
    };
  }
}
