package org.wirecopy.ingest.format.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML that others wrote. It is checked by a parser that fetches nothing and expands next to
 * nothing, then read as a tree whose elements go by their local names.
 */
final class NewsXml {
  /** News nests a dozen levels; a thousand is an attack. */
  private static final int DEEPEST = 200;

  private static final int MAX_EXPANSIONS = 1000;
  private static final Pattern FULL_STOP = Pattern.compile("\\.+$");
  private static final String JAXP = "http://www.oracle.com/xml/jaxp/properties/";
  private static final String SAX = "http://xml.org/sax/features/";

  /** Elements that hold a part of a name, a place or a headline, as NITF and NewsML have them. */
  private static final Set<String> PARTS =
      Set.of(
          "br",
          "p",
          "byttl",
          "person",
          "org",
          "name.given",
          "name.family",
          "city",
          "sublocation",
          "state",
          "region",
          "country",
          "hl1",
          "hl2");

  /** Stands for the end of a part until it is known what follows. */
  private static final char PART = '\u001F';

  private NewsXml() {}

  /**
   * The whole document.
   *
   * @throws UnreadableEntryException if it is not well-formed or an attack; names line and column
   */
  static Document parse(String xml) {
    check(xml);
    Document document = Parser.xmlParser().parseInput(xml, "");
    nameLocally(document);
    return document;
  }

  /** Takes the prefixes from the names of an element and all below it. */
  static void nameLocally(Element top) {
    for (Element element : List.copyOf(top.getAllElements())) {
      String name = element.tagName();
      if (name.indexOf(':') >= 0) {
        element.tagName(name.substring(name.indexOf(':') + 1));
      }
    }
  }

  static boolean isWellFormed(String xml) {
    try {
      check(xml);
      return true;
    } catch (UnreadableEntryException e) {
      return false;
    }
  }

  static void check(String xml) {
    try {
      parser().parse(new InputSource(new StringReader(xml)), new Silent());
    } catch (SAXParseException e) {
      throw new UnreadableEntryException(
          "malformed-xml",
          "not valid XML: %s. Correct it there and drop the file again"
              .formatted(FULL_STOP.matcher(e.getMessage()).replaceFirst("")),
          Rejection.Location.ofLine(
              Math.max(e.getLineNumber(), 1), Math.max(e.getColumnNumber(), 1)));
    } catch (SAXException | IOException e) {
      throw new UnreadableEntryException(
          "malformed-xml", "not valid XML: %s".formatted(e.getMessage()), null);
    }
  }

  private static SAXParser parser() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(SAX + "external-general-entities", false);
      factory.setFeature(SAX + "external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty(JAXP + "entityExpansionLimit", Integer.toString(MAX_EXPANSIONS));
      parser.setProperty(JAXP + "maxElementDepth", Integer.toString(DEEPEST));
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has this parser", e);
    }
  }

  /** Says nothing and fetches nothing. */
  private static final class Silent extends DefaultHandler {
    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
      return new InputSource(new StringReader(""));
    }

    @Override
    public void error(SAXParseException e) {
      // Errors of validity: news names schemas that nobody can fetch.
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  /** The elements of a name directly below another. */
  static Stream<Element> children(Element parent, String name) {
    String normal = name.toLowerCase(Locale.ROOT);
    return parent.children().stream().filter(child -> child.normalName().equals(normal));
  }

  /** The first element of a name below another. */
  static Optional<Element> first(Element below, String name) {
    return below.getElementsByTag(name.toLowerCase(Locale.ROOT)).stream()
        .filter(element -> element != null && !element.equals(below))
        .findFirst();
  }

  /** The words of the first element of a name; null if there are none. */
  static String words(Element below, String name) {
    return first(below, name).map(NewsXml::words).orElse(null);
  }

  /** The words of an element, those of parts that have elements of their own kept apart. */
  static String words(Element element) {
    StringBuilder all = new StringBuilder();
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              append(all, text.getWholeText());
            } else {
              part(all, node);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            part(all, node);
          }
        });
    String words = all.toString().replace(PART, ' ').replaceAll("(?U)\\s+", " ").strip();
    return words.isEmpty() ? null : words;
  }

  private static void part(StringBuilder all, Node node) {
    if (PARTS.contains(node.nodeName()) && !all.isEmpty()) {
      append(all, String.valueOf(PART));
    }
  }

  /** A punctuation mark behind a part belongs to it. */
  private static void append(StringBuilder all, String words) {
    int last = all.length() - 1;
    boolean joined = last >= 0 && all.charAt(last) == PART && !words.isEmpty();
    if (joined && !Character.isLetterOrDigit(words.charAt(0))) {
      all.setLength(last);
    }
    all.append(words);
  }

  /** An attribute; null if it is absent or blank. */
  static String attribute(Element element, String name) {
    String value = element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }
}
