package org.wirecopy.store.export;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A page of a feed (RFC 4287, and RFC 5005 for its pages).
 *
 * @param id the same for every page of the feed, at whatever address the store is reached
 * @param home where people read what the feed tells of; the pages of articles lie below it
 * @param self the address of this page
 * @param next the address of the page with older articles; null on the last
 */
public record AtomFeed(
    UUID id, String title, URI home, URI self, URI next, List<AtomEntry> entries) {
  public static final String MEDIA_TYPE = "application/atom+xml";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final String UNDETERMINED = "und";

  public AtomFeed {
    entries = List.copyOf(entries);
  }

  /** The document. */
  public String xml() {
    XmlText xml = new XmlText();
    xml.begin("feed", "xmlns", NAMESPACE);
    xml.text("id", "urn:uuid:" + id);
    xml.text("title", title);
    xml.text("updated", updated().toString());
    xml.text("generator", "Wirecopy");
    xml.begin("author").text("name", "Wirecopy").end();
    link(xml, "self", AtomFeed.MEDIA_TYPE, self);
    link(xml, "alternate", "text/html", home);
    if (next != null) {
      link(xml, "next", AtomFeed.MEDIA_TYPE, next);
    }
    entries.forEach(entry -> write(xml, entry));
    return xml.end().document();
  }

  /** A feed without entries has not changed since there were computers. */
  private Instant updated() {
    return entries.stream()
        .map(AtomEntry::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private void write(XmlText xml, AtomEntry entry) {
    if (entry.language().equals(UNDETERMINED)) {
      xml.begin("entry");
    } else {
      xml.begin("entry", "xml:lang", entry.language());
    }
    xml.text("id", "urn:uuid:" + entry.id());
    xml.text("title", entry.title());
    xml.text("updated", entry.updated().toString());
    if (entry.published() != null) {
      xml.text("published", entry.published().toString());
    }
    author(xml, entry);
    link(xml, "alternate", "text/html", home.resolve("articles/" + entry.id()));
    if (entry.uri().startsWith("http:") || entry.uri().startsWith("https:")) {
      xml.begin("link", "rel", "via", "href", entry.uri()).end();
    }
    xml.text("summary", entry.summary());
    xml.end();
  }

  private static void author(XmlText xml, AtomEntry entry) {
    String name = entry.byline() == null ? entry.source() : entry.byline();
    if (name != null && !name.isBlank()) {
      xml.begin("author").text("name", name).end();
    }
  }

  private static void link(XmlText xml, String relation, String type, URI href) {
    xml.begin("link", "rel", relation, "type", type, "href", href.toString()).end();
  }
}
