package org.wirecopy.ingest.format;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.wirecopy.ingest.contract.Rejection;
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

  private static final int MOST_EXPANSIONS = 1000;
  private static final String JAXP = "http://www.oracle.com/xml/jaxp/properties/";
  private static final String SAX = "http://xml.org/sax/features/";

  private static final Pattern ROOT =
      Pattern.compile(
          "(?s)\\A\\uFEFF?\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>\\s*)*+"
              + "<(?:[\\w.-]+:)?([\\w.-]+)[\\s/>].*");

  private NewsXml() {}

  /** The local name of the root element that an entry begins with; empty if it is no XML. */
  static String root(byte[] head) {
    boolean wide = head.length > 1 && (head[0] & 0xFF) >= 0xFE && (head[1] & 0xFF) >= 0xFE;
    return root(new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
  }

  /** The local name of the root element of text; empty if it is no XML. */
  static String root(String start) {
    Matcher matcher = ROOT.matcher(start);
    return matcher.matches() ? matcher.group(1) : "";
  }

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

  static void check(String xml) {
    try {
      parser().parse(new InputSource(new StringReader(xml)), new Silent());
    } catch (SAXParseException e) {
      throw new UnreadableEntryException(
          "malformed-xml",
          "not valid XML: %s. Correct it there and drop the file again".formatted(e.getMessage()),
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
      parser.setProperty(JAXP + "entityExpansionLimit", Integer.toString(MOST_EXPANSIONS));
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

  static String words(Element element) {
    String words = element.wholeText().replaceAll("(?U)\\s+", " ").strip();
    return words.isEmpty() ? null : words;
  }

  /** An attribute; null if it is absent or blank. */
  static String attribute(Element element, String name) {
    String value = element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }
}
