package org.wirecopy.ingest.format.xml;

import java.io.IOException;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** The items of an XML document one by one, so that no more than one is held as a tree. */
final class XmlItems {
  private final StreamParser parser;
  private final String anyItem;
  private final String root;
  private Element last;

  private XmlItems(StreamParser parser, String anyItem, String root) {
    this.parser = parser;
    this.anyItem = anyItem;
    this.root = root;
  }

  /**
   * The items of a document that has been checked as a whole.
   *
   * @param names local names of items
   * @throws UnreadableEntryException if it is not well-formed or an attack; names line and column
   */
  static XmlItems of(String xml, Set<String> names) {
    NewsXml.check(xml);
    StreamParser parser = new StreamParser(Parser.xmlParser()).parse(xml, "");
    String anyItem = "*|" + String.join(", *|", names);
    return new XmlItems(parser, anyItem, XmlRoot.of(xml).name());
  }

  /** The local name of the root element. */
  String root() {
    return root;
  }

  /** The next item, its elements by their local names; null after the last. */
  Element next() throws IOException {
    if (last != null) {
      last.remove();
    }
    last = parser.selectNext(anyItem);
    if (last != null) {
      NewsXml.nameLocally(last);
    }
    return last;
  }
}
