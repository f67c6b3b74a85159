package org.wirecopy.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class AtomFeedTest {
  private static final UUID ID = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
  private static final URI HOME = URI.create("http://127.0.0.1:8080/");
  private static final URI SELF = URI.create("http://127.0.0.1:8080/api/articles.atom?q=a&limit=2");
  private static final Instant EARLIER = Instant.parse("2026-11-01T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-02T10:00:00Z");

  @Test
  void whatXmlHasNoCharacterForIsReplacedAndTheRestEscaped() throws Exception {
    // Given
    String title = "<b>Fish & \"chips\"</b> ]]> \uD83D\uDC1F";

    // When
    Document feed = parse(feed(entry(title + "\u0000\uD800\uFFFE", LATER)).xml());

    // Then
    assertThat(text(feed, "title")).containsExactly("all", title + "\uFFFD\uFFFD\uFFFD");
  }

  @Test
  void aFeedIsAsNewAsItsNewestEntry() throws Exception {
    Document feed = parse(feed(entry("one", EARLIER), entry("two", LATER)).xml());

    assertThat(text(feed, "updated"))
        .containsExactly(LATER.toString(), EARLIER.toString(), LATER.toString());
  }

  @Test
  void aFeedWithoutEntriesIsStillWhole() throws Exception {
    Document feed = parse(feed().xml());

    assertThat(text(feed, "id")).containsExactly("urn:uuid:" + ID);
    assertThat(text(feed, "updated")).containsExactly("1970-01-01T00:00:00Z");
    assertThat(links(feed, "self")).containsExactly(SELF.toString());
    assertThat(links(feed, "next")).isEmpty();
  }

  @Test
  void anEntryLeadsToItsPageAndToWhereItCameFrom() throws Exception {
    Document feed = parse(feed(entry("one", LATER)).xml());

    assertThat(links(feed, "alternate"))
        .containsExactly(HOME.toString(), "http://127.0.0.1:8080/articles/" + ID);
    assertThat(links(feed, "via")).containsExactly("https://example.org/a?b=c&d");
  }

  private static AtomFeed feed(AtomEntry... entries) {
    return new AtomFeed(ID, "all", HOME, SELF, null, List.of(entries));
  }

  private static AtomEntry entry(String title, Instant updated) {
    return new AtomEntry(
        ID, "https://example.org/a?b=c&d", title, "sum", "en", null, "Ledger", null, updated);
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> text(Document feed, String name) {
    List<String> found = new ArrayList<>();
    NodeList elements = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
    for (int i = 0; i < elements.getLength(); i++) {
      found.add(elements.item(i).getTextContent());
    }
    return found;
  }

  private static List<String> links(Document feed, String relation) {
    List<String> found = new ArrayList<>();
    NodeList elements = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
    for (int i = 0; i < elements.getLength(); i++) {
      Element link = (Element) elements.item(i);
      if (link.getAttribute("rel").equals(relation)) {
        found.add(link.getAttribute("href"));
      }
    }
    return found;
  }
}
